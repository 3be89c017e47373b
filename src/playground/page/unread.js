import { useRef } from "preact/hooks";
import { useSession } from "./session.js";

/** @returns {ReadonlySet<string>} Channels with messages of others since the person last looked there. */
export function useUnread() {
  const { view, place } = useSession();
  const seen = useRef(/** @type {Map<string, string> | undefined} */ (undefined));
  const newest = new Map(
    view.messages.filter(({ user }) => user !== view.me.id).map(({ channel, ts }) => [channel, ts]),
  );
  seen.current ??= new Map(newest);
  const here = place.channel && newest.get(place.channel);
  if (place.channel && here) seen.current.set(place.channel, here);
  const known = seen.current;
  return new Set(
    [...newest].filter(([id, ts]) => (known.get(id) ?? "") < ts).map(([channel]) => channel),
  );
}
