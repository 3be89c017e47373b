import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseUrl, parseAddress } from "#catalog/address.ts";

describe("addresses of the same page", () => {
  it.each([
    ["http://example.com/a", "https://example.com/a"],
    ["https://www.example.com/a", "https://example.com/a"],
    ["https://EXAMPLE.com/a", "https://example.com/a"],
    ["https://example.com/a/", "https://example.com/a"],
    ["https://example.com", "https://example.com/"],
    ["https://example.com:443/a", "https://example.com/a"],
    ["http://example.com:80/a", "https://example.com/a"],
    ["https://example.com/a?utm_source=x&utm_medium=y&fbclid=z", "https://example.com/a"],
    ["https://example.com/a?b=1&utm_source=x", "https://example.com/a?b=1"],
    ["https://example.com/a?c=2&b=1", "https://example.com/a?b=1&c=2"],
    ["https://example.com/a#", "https://example.com/a"],
    ["https://example.com/a#:~:text=drift", "https://example.com/a"],
    ["https://example.com/index.html", "https://example.com/"],
    ["https://example.com/%7Eada", "https://example.com/~ada"],
    ["  https://example.com/a ", "https://example.com/a"],
    ["https://youtu.be/OEiNnfdxBRE?t=3", "https://www.youtube.com/watch?v=OEiNnfdxBRE"],
    ["https://m.youtube.com/watch?v=OEiNnfdxBRE", "https://www.youtube.com/watch?v=OEiNnfdxBRE"],
    ["https://arxiv.org/pdf/1810.03993v2.pdf", "https://arxiv.org/abs/1810.03993"],
    ["https://github.com/Visenger/Awesome-MLOps.git", "https://github.com/visenger/awesome-mlops"],
  ])("%s is %s", (one, other) => {
    expect(normaliseUrl(one)).toBe(normaliseUrl(other));
  });
});

describe("addresses of different pages", () => {
  it.each([
    ["https://example.com/a", "https://example.com/A"],
    ["https://example.com/a", "https://example.org/a"],
    ["https://example.com/a", "https://blog.example.com/a"],
    ["https://example.com/a?id=1", "https://example.com/a?id=2"],
    ["https://example.com/a#one", "https://example.com/a#two"],
    ["https://example.com:8080/", "https://example.com/"],
    ["https://example.com/a%2Fb", "https://example.com/a/b"],
    ["https://www.com/", "https://com/"],
  ])("%s is not %s", (one, other) => {
    expect(normaliseUrl(one)).not.toBe(normaliseUrl(other));
  });
});

it("keeps only web addresses", () => {
  for (const text of [
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.com",
    "example.com",
    "",
  ])
    expect(parseAddress(text)).toBeUndefined();
  expect(parseAddress("https://example.com")?.hostname).toBe("example.com");
});

const address = fc.webUrl({ withQueryParameters: true, withFragments: true });

it("gives the same for what it gave", () => {
  fc.assert(
    fc.property(fc.oneof(address, fc.string(), fc.webPath()), (text) => {
      expect(normaliseUrl(normaliseUrl(text))).toBe(normaliseUrl(text));
    }),
  );
});

it("gives a web address for every web address", () => {
  fc.assert(
    fc.property(address, (text) => {
      expect(parseAddress(normaliseUrl(text))?.protocol).toBe("https:");
    }),
  );
});

it("does not see scheme, www., trailing slash and tracking", () => {
  fc.assert(
    fc.property(fc.domain(), fc.stringMatching(/^(\/[a-z0-9-]{1,9}){0,3}$/), (host, path) => {
      const plain = normaliseUrl(`https://${host}${path}`);
      expect(normaliseUrl(`http://www.${host}${path}/?utm_campaign=x`)).toBe(plain);
    }),
  );
});
