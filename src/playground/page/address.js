const openable = new Set(["http:", "https:", "mailto:", "tel:"]);

/** @param {string} url @returns {string | undefined} The address if a press on it may open it. */
export function safeAddress(url) {
  return URL.canParse(url) && openable.has(new URL(url).protocol) ? url : undefined;
}

/** @param {string} url @returns {string | undefined} The address if a picture may come from it. */
export function pictureAddress(url) {
  return /^(https?:|data:image\/)/i.test(url) ? url : undefined;
}
