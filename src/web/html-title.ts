/** As much of a page as has come: its title, or undefined where there is none in it. */
export function htmlTitle(bytes: Buffer, contentType: string): string | undefined {
  const html = decode(bytes, contentType);
  const raw = rawTitle(html);
  if (raw === undefined) return undefined;
  const title = unescapeHtml(raw).replaceAll(unseen, "").replaceAll(/\s+/gu, " ").trim();
  return title === "" ? undefined : title;
}

/**
 * What stands between the first `<title …>` and `</title`. Three searches, each from where the last ended:
 * one expression for all of it takes a time that grows with the square of a page made for that.
 */
function rawTitle(html: string): string | undefined {
  const opening = html.search(/<title[\s>]/iu);
  const start = opening < 0 ? opening : html.indexOf(">", opening);
  if (start < 0) return undefined;
  const rest = html.slice(start + 1);
  const end = rest.search(/<\/title/iu);
  return end < 0 ? undefined : rest.slice(0, end);
}

/** Control and direction characters: what a title shows would not be what it says. */
const unseen = /[\p{Bidi_Control}\p{Cs}]|(?!\s)\p{Cc}/gu;

/** By the header, else by what the page says of itself, else as UTF-8. */
function decode(bytes: Buffer, contentType: string): string {
  const beginning = bytes.subarray(0, 1024).toString("latin1");
  const named = charset.exec(contentType) ?? charset.exec(beginning);
  try {
    return new TextDecoder(named?.groups?.["name"] ?? "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const charset = /charset\s*=\s*["']?(?<name>[\w:.-]+)/iu;

/** Those that titles have; any other stands as it was written. */
const named: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " },
  ...{ ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”" },
  ...{ hellip: "…", middot: "·", bull: "•", laquo: "«", raquo: "»", copy: "©", reg: "®" },
};

function unescapeHtml(text: string): string {
  return text.replaceAll(
    /&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<dec>\d{1,7})|(?<name>\w+));/giu,
    (whole, ...rest) => {
      const { hex, dec, name } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
      if (name !== undefined) return named[name] ?? whole;
      const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}
