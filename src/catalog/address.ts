/** Query parameters that say where a visitor came from, not what is shown. */
const tracking =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_hs\w+|ref|ref_src|ref_url|trk|trackingid|s_kwcid|cmpid|spm)$/i;

/** The address as a URL with a web scheme, or undefined. */
export function parseAddress(text: string): URL | undefined {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  return url && ["http:", "https:"].includes(url.protocol) && url.hostname ? url : undefined;
}

/**
 * The same text for addresses that lead to the same page: without regard to scheme, `www.`, default
 * port, trailing slash, tracking parameters, the order of parameters, and the sites' own short forms
 * (`youtu.be`, arXiv's PDFs). For comparing only: not every result can be visited. What is no web
 * address comes back trimmed.
 */
export function normaliseUrl(text: string): string {
  const url = parseAddress(text);
  if (!url) return text.trim();
  const host = url.hostname.toLowerCase().replace(/^(www\.)+(?=.+\.)/, "");
  const port = url.port === "80" || url.port === "443" ? "" : url.port;
  const path = `/${url.pathname.replace(/\/index\.html?$/i, "").replaceAll(/^\/+|\/+$/g, "")}`;
  const place = { host: port ? `${host}:${port}` : host, path: plainEscapes(path) };
  return toHomeForm(`https://${place.host}${place.path}${querySuffix(url)}${hashSuffix(url)}`);
}

function querySuffix(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name));
  const sorted = new URLSearchParams(kept);
  sorted.sort();
  return kept.length === 0 ? "" : `?${sorted.toString()}`;
}

/** Part of a page is kept apart from the page: chapters of one page can be resources of their own. */
function hashSuffix(url: URL): string {
  const hash = url.hash.replace(/:~:.*$/, "");
  return hash === "#" ? "" : hash;
}

/** `%7Euser` and `~user` are the same path (RFC 3986, section 6.2.2.2). */
function plainEscapes(path: string): string {
  return path.replaceAll(/%[0-9a-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
  });
}

function toHomeForm(address: string): string {
  return address
    .replace(/^https:\/\/youtu\.be\/([\w-]+)(\?.*)?$/, "https://youtube.com/watch?v=$1")
    .replace(/^https:\/\/m\.youtube\.com\//, "https://youtube.com/")
    .replace(
      /^https:\/\/arxiv\.org\/(?:pdf|abs|html)\/([\w./-]+?)(?:v\d+)?(?:\.pdf)?$/,
      "https://arxiv.org/abs/$1",
    )
    .replace(
      /^(https:\/\/github\.com\/[\w.-]+\/[\w.-]+?)(?:\.git|\/tree\/(?:main|master))?$/,
      (_, repo: string) => repo.toLowerCase(),
    );
}
