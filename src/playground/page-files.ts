import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";

/** What the server answers for a path of the page. */
export interface PageFile {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Served path → module. The import map in `page/index.html` names the same paths. */
const libraries: Readonly<Record<string, string>> = {
  "/vendor/preact.mjs": "preact",
  "/vendor/preact-hooks.mjs": "preact/hooks",
  "/vendor/htm.mjs": "htm",
  "/vendor/gemoji.mjs": "gemoji",
};

/** A library of several files that import each other by relative path. */
const parserFile = /^\/vendor\/slack-message-parser\/((?:types\/)?[A-Za-z]+\.js)$/;

/** One plain name after another: no dot segments, no hidden files, nothing outside `page/`. */
const ownFile = /^\/playground\/((?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:js|css|svg))$/;

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * The file that the page's `path` (as in `URL.pathname`) stands for, or undefined where there is none.
 * Read anew each time, so that an edit of the page shows after a reload.
 */
export async function loadPageFile(path: string): Promise<PageFile | undefined> {
  const url = fileUrl(path);
  if (!url) return undefined;
  const body = await readIfThere(url);
  if (body === undefined) return undefined;
  const type = extname(url.pathname);
  const headers = {
    "content-type": contentTypes[type] ?? "application/octet-stream",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  };
  if (type !== ".html") return { body, headers };
  return { body, headers: { ...headers, "content-security-policy": pagePolicy(body) } };
}

function fileUrl(path: string): URL | undefined {
  if (path === "/" || path === "/playground/") return new URL("page/index.html", import.meta.url);
  const own = ownFile.exec(path)?.[1];
  if (own) return new URL(`page/${own}`, import.meta.url);
  const parser = parserFile.exec(path)?.[1];
  if (parser) return new URL(parser, import.meta.resolve("slack-message-parser"));
  const library = Object.hasOwn(libraries, path) ? libraries[path] : undefined;
  return library ? new URL(import.meta.resolve(library)) : undefined;
}

async function readIfThere(url: URL): Promise<string | undefined> {
  try {
    return await readFile(url, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** The import map must be inline, so the policy allows exactly it, by its hash. */
function pagePolicy(html: string): string {
  const importMap = /<script type="importmap">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(importMap).digest("base64");
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' https: data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
