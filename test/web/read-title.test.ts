import type { IncomingMessage, ServerResponse } from "node:http";
import { deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlTitle } from "#web/html-title.ts";
import type { Resolve } from "#web/public-lookup.ts";
import { createReadTitle } from "#web/read-title.ts";
import { redirect, startServer, status } from "../cli/misbehaving-server.ts";

const to =
  (...addresses: string[]): Resolve =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: 4 })));

function page(html: string | Buffer, headers: Readonly<Record<string, string>> = {}) {
  return (_: IncomingMessage, response: ServerResponse) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(html);
}

/** Reads from a server of this machine, which stands for the public internet. */
async function titleFrom(behaviour: Parameters<typeof startServer>[0][string], timeoutMs = 2000) {
  const { origin } = await startServer({ "/": behaviour });
  return createReadTitle({ allowLoopback: true, timeoutMs })(`${origin}/`);
}

describe("a page's title", () => {
  it("is read as it shows, on one line", async () => {
    const html = "<html><head><title lang=en>\n Drift &amp; you &#8212;\tPart&nbsp;2</title>";
    expect(await titleFrom(page(html))).toBe("Drift & you — Part 2");
  });

  it("is read through redirects, five at most", async () => {
    const { origin } = await startServer({
      "/short": redirect(302, "/long"),
      "/long": page("<title>Here</title>"),
      "/round": redirect(301, "/round"),
    });
    const readTitle = createReadTitle({ allowLoopback: true });
    expect(await readTitle(`${origin}/short`)).toBe("Here");
    expect(await readTitle(`${origin}/round`)).toBeUndefined();
  });

  it.each([
    ["no page", status(404)],
    ["no HTML", page("<title>x</title>", { "content-type": "application/pdf" })],
    ["no title", page("<h1>Hello</h1>")],
    ["an empty title", page("<title> \n</title>")],
    ["a packed page", page(gzipSync("<title>x</title>"), { "content-encoding": "gzip" })],
    ["a bad redirect", redirect(302, "http://")],
    ["bytes", page(deflateRawSync("<title>x</title>"))],
  ])("is undefined where there is %s", async (_, behaviour) => {
    expect(await titleFrom(behaviour)).toBeUndefined();
  });

  it("is looked for in the first 512 kB alone, and the connection is closed then", async () => {
    const big = Buffer.alloc(600 * 1024, " ");
    expect(await titleFrom(page(Buffer.concat([big, Buffer.from("<title>x</title>")])))).toBe(
      undefined,
    );
    let closed: Promise<unknown> = Promise.resolve();
    await titleFrom((_, response) => {
      closed = new Promise((resolve) => response.on("close", resolve));
      response.writeHead(200, { "content-type": "text/html" });
      const pour = () => {
        while (!response.destroyed && response.write(big));
      };
      response.on("drain", pour);
      pour();
    });
    await closed;
  });

  it("is given up where the page does not come in time, at its head or in its middle", async () => {
    expect(await titleFrom(() => undefined, 50)).toBeUndefined();
    const half = (_: IncomingMessage, response: ServerResponse) =>
      response.writeHead(200, { "content-type": "text/html" }).write("<title>half of it");
    expect(await titleFrom(half, 50)).toBeUndefined();
  });
});

describe("what is never read", () => {
  it.each(["http://example.com/", "ftp://example.com/", "file:///etc/passwd", "nonsense"])(
    "%s",
    async (address) => {
      const resolve: Resolve = () => Promise.reject(new Error("it was looked up"));
      expect(await createReadTitle({ resolve })(address)).toBeUndefined();
    },
  );

  it.each(["127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.0.1"])(
    "a name that leads to %s, nothing being sent there",
    async (address) => {
      const { asked, port } = await startServer({ "/": page("<title>secret</title>") });
      const readTitle = createReadTitle({ resolve: to("93.184.216.34", address) });
      expect(await readTitle(`https://public.example:${port}/`)).toBeUndefined();
      expect(asked).toEqual([]);
    },
  );

  it("a redirect into the private network", async () => {
    const behaviour = redirect(302, "https://10.0.0.1/secret");
    expect(await titleFrom(behaviour)).toBeUndefined();
  });
});

describe("the title in a page's text", () => {
  const bytesOf = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);

  it("is read in the page's own character set", () => {
    const latin = bytesOf("<meta charset=iso-8859-1><title>Überwachung</title>", "latin1");
    expect(htmlTitle(latin, "text/html")).toBe("Überwachung");
    const utf16 = bytesOf("<title>é</title>", "utf16le");
    expect(htmlTitle(utf16, "text/html; charset=utf-16le")).toBe("é");
    expect(htmlTitle(bytesOf("<title>é</title>"), "text/html; charset=no-such")).toBe("é");
  });

  it("has no characters that hide or turn around what it says", () => {
    const page = bytesOf("<title>a\u202Eb\u0000c&#8238;d&#xffffff;&bogus;</title>");
    expect(htmlTitle(page, "text/html")).toBe("abcd&bogus;");
  });

  it.each([
    ["that is never finished", "<title "],
    ["that never ends", "<title>"],
    ["of spaces", "<title> "],
    ["of references", "<title>&#"],
  ])("is soon looked for in 512 kB of a title %s", (_, part) => {
    const page = bytesOf(part.repeat((512 * 1024) / part.length));
    const begun = performance.now();
    expect(htmlTitle(page, "text/html")).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it("is one line, or nothing, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const title = htmlTitle(
          Buffer.concat([Buffer.from("<title>"), bytes, Buffer.from("</title>")]),
          "text/html",
        );
        expect(title ?? "x").toMatch(/^\S(?:.*\S)?$/u);
      }),
    );
  });
});
