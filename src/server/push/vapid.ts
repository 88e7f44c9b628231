import { createECDH } from "node:crypto";

/** A pair of keys by which push services know this Proven (RFC 8292): public, a dot, private; both base64url. */
export function newVapidKeys(): string {
  const curve = createECDH("prime256v1");
  curve.generateKeys();
  // Node leaves leading zeros out of the scalar; a key has always 32 bytes.
  const secret = Buffer.concat([Buffer.alloc(32), curve.getPrivateKey()]).subarray(-32);
  return `${curve.getPublicKey().toString("base64url")}.${secret.toString("base64url")}`;
}

/** The two halves of what `newVapidKeys` made. */
export function vapidPair(keys: string): { publicKey: string; privateKey: string } {
  const [publicKey = "", privateKey = ""] = keys.split(".");
  return { publicKey, privateKey };
}
