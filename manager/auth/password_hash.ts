/** Hashes of passwords, by scrypt (RFC 7914), salted. Each hash carries its parameters, so that they can grow. */
import { Buffer } from "node:buffer";
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** 8 MiB for each guess, one of the choices of OWASP's password storage cheat sheet: malloc keeps what a thread has used. */
const COST = { N: 2 ** 13, r: 8, p: 10 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/**
 * Hashes a password with a new salt.
 *
 * @param password In clear.
 * @returns `scrypt$N$r$p$SALT$KEY`, the latter two in base64.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64"), key.toString("base64")].join("$");
}

/**
 * Compares a password with a hash, in a time that tells nothing of either.
 *
 * @param password In clear.
 * @param hash As `hashPassword` gives it.
 * @throws {TypeError} When that is no such hash.
 */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = hash.split("$");
  if (scheme !== "scrypt" || salt === undefined || key === undefined) {
    throw new TypeError(`Cannot verify a password because its hash must be scrypt's: got ${scheme}`);
  }
  const wanted = Buffer.from(key, "base64");
  const derived = await derive(password, Buffer.from(salt, "base64"), { N: Number(N), r: Number(r), p: Number(p) });
  return wanted.length === derived.length && timingSafeEqual(wanted, derived);
}

function derive(password: string, salt: Uint8Array, cost: typeof COST): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  // The same letters can be typed as different code points; NFC makes them one.
  scrypt(password.normalize("NFC"), salt, KEY_BYTES, cost, (error, key) => error ? reject(error) : resolve(key));
  return promise;
}
