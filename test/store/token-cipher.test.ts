import { describe, expect, it } from "vitest";
import { createTokenCipher } from "#store/token-cipher.ts";

const oldKey = new Uint8Array(32).fill(1);
const newKey = new Uint8Array(32).fill(2);

describe("the token cipher", () => {
  it("gives back what it encrypted, differently each time", () => {
    const cipher = createTokenCipher([oldKey]);
    const sealed = [cipher.encrypt("xoxb-1", "T1"), cipher.encrypt("xoxb-1", "T1")] as const;
    expect(sealed[0]).not.toBe(sealed[1]);
    expect(sealed.map((text) => cipher.decrypt(text, "T1"))).toEqual(["xoxb-1", "xoxb-1"]);
  });

  it("reads what an older key encrypted, and encrypts with the first", () => {
    const old = createTokenCipher([oldKey]).encrypt("xoxb-1", "T1");
    const rotated = createTokenCipher([newKey, oldKey]);
    expect(rotated.decrypt(old, "T1")).toBe("xoxb-1");
    expect(createTokenCipher([newKey]).decrypt(rotated.encrypt("xoxb-2", "T1"), "T1")).toBe(
      "xoxb-2",
    );
  });

  it("refuses another key, another owner and any changed byte", () => {
    const cipher = createTokenCipher([oldKey]);
    const sealed = cipher.encrypt("xoxb-1", "T1");
    expect(() => createTokenCipher([newKey]).decrypt(sealed, "T1")).toThrow("TOKEN_KEY");
    expect(() => cipher.decrypt(sealed, "T2")).toThrow("The tokens of T2 cannot be read");
    const bytes = Buffer.from(sealed, "base64");
    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => cipher.decrypt(changed.toString("base64"), "T1")).toThrow("cannot be read");
    }
    expect(() => cipher.decrypt("", "T1")).toThrow("cannot be read");
  });

  it("keeps no token without a key, and takes no key of another length", () => {
    expect(() => createTokenCipher([]).encrypt("xoxb-1", "T1")).toThrow("set TOKEN_KEY");
    expect(() => createTokenCipher([new Uint8Array(16)])).toThrow("must have 32 bytes (got 16)");
  });
});
