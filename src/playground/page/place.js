import { useEffect, useState } from "preact/hooks";

/**
 * Where in the workspace the page is, and as whom. It lives in the address, so that a place can be
 * bookmarked, gone back to, and opened as another person in another tab.
 * @typedef {object} Place
 * @property {string} [person]
 * @property {string} [channel]
 * @property {string} [thread] The parent's ts.
 * @property {boolean} [home] The bot's Home tab; then there is no channel.
 */

/** @param {string} hash @returns {Place} */
export function hashToPlace(hash) {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  /** @type {Place} */
  const place = {};
  for (const name of /** @type {const} */ (["person", "channel", "thread"])) {
    const value = fields.get(name);
    if (value) place[name] = value;
  }
  if (fields.has("home")) place.home = true;
  return place;
}

/** @param {Place} place */
export function placeToHash(place) {
  const fields = new URLSearchParams();
  if (place.person) fields.set("person", place.person);
  if (place.channel) fields.set("channel", place.channel);
  if (place.thread) fields.set("thread", place.thread);
  if (place.home) fields.set("home", "yes");
  return `#${fields}`;
}

/** @param {Place} place */
export function goTo(place) {
  location.hash = placeToHash(place);
}

/** The place in the address, followed as it changes. */
export function usePlace() {
  const [place, setPlace] = useState(() => hashToPlace(location.hash));
  useEffect(() => {
    const follow = () => setPlace(hashToPlace(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return place;
}
