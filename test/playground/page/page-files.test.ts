import { describe, expect, it } from "vitest";
import { loadPageFile } from "#playground/page-files.ts";

describe("the page's files", () => {
  it("include every library that the import map names", async () => {
    const page = await loadPageFile("/");
    const paths = page?.body.match(/\/vendor\/[^"]+/g) ?? [];
    expect(paths).toHaveLength(5);
    for (const path of paths) {
      expect((await loadPageFile(path))?.headers["content-type"], path).toMatch(/javascript/);
    }
  });

  it("include the files that a library itself imports", async () => {
    for (const name of ["parser.js", "combinator.js", "types/Node.js"]) {
      expect(await loadPageFile(`/vendor/slack-message-parser/${name}`), name).toBeDefined();
    }
  });

  it("end where the page's folder ends", async () => {
    const outside = [
      "/playground/../view.ts",
      "/playground/%2e%2e/view.ts",
      "/playground/.hidden.js",
      "/playground/no-such-file.js",
      "/vendor/slack-message-parser/../package.json",
      "/vendor/constructor",
      "/etc/passwd",
    ];
    for (const path of outside) expect(await loadPageFile(path), path).toBeUndefined();
  });

  it("come under a policy that allows scripts from this server and the import map alone", async () => {
    const page = await loadPageFile("/");
    const policy = page?.headers["content-security-policy"];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='/);
    expect(policy).not.toContain("unsafe");
  });
});
