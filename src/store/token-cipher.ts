import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Encrypts text for one owner; text encrypted for one owner cannot be read as another's. */
export interface TokenCipher {
  readonly encrypt: (text: string, owner: string) => string;
  /** @throws Error with a sentence for the operator if no key fits. */
  readonly decrypt: (sealed: string, owner: string) => string;
}

const algorithm = "aes-256-gcm";
const keyBytes = 32;
/** The nonce length that GCM is defined for; random ones are safe for 2^32 texts a key (NIST SP 800-38D). */
const nonceBytes = 12;
const tagBytes = 16;

/** The first key encrypts, each decrypts: to change the key, put the new one before the old. */
export function createTokenCipher(keys: readonly Uint8Array[]): TokenCipher {
  for (const key of keys) {
    if (key.length !== keyBytes) {
      throw new Error(`The token key must have ${keyBytes} bytes (got ${key.length}).`);
    }
  }
  return {
    encrypt: (text, owner) => {
      const [key] = keys;
      if (key === undefined) {
        throw new Error(
          "Tokens of workspaces are kept encrypted only, and no key is set: set TOKEN_KEY.",
        );
      }
      return seal(key, text, owner);
    },
    decrypt: (sealed, owner) => {
      for (const key of keys) {
        const text = findText(key, sealed, owner);
        if (text !== undefined) return text;
      }
      throw new Error(
        `The tokens of ${owner} cannot be read with the keys given: put the key they were stored with into TOKEN_KEY, or install the app there again.`,
      );
    },
  };
}

function seal(key: Uint8Array, text: string, owner: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
}

function findText(key: Uint8Array, sealed: string, owner: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64");
  const nonce = bytes.subarray(0, nonceBytes);
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
  const body = bytes.subarray(nonceBytes + tagBytes);
  try {
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
      .setAAD(Buffer.from(owner))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}
