/**
 * The code with which somebody claims a new box: printed at each start, kept in a file that only the box's user reads,
 * gone once it has been used.
 */
import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { removeFile, writeWholeFile } from "../data_folder/whole_file.ts";

/** No letters and digits that look alike on paper. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** The setup code of one data folder. */
export class SetupCode {
  readonly #path: string;

  /** @param path The file. */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Reads the code, or makes one when there is none.
   *
   * @returns `ABCD-EFGH-JKLM`.
   */
  async readOrMake(): Promise<string> {
    const known = await this.#read();
    if (known !== null) {
      await Deno.chmod(this.#path, 0o600);
      return known;
    }
    const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
    const code = Array.from({ length: GROUPS }, group).join("-");
    await writeWholeFile(this.#path, `${code}\n`, 0o600);
    return code;
  }

  /**
   * Compares, in a time that tells nothing of the code. Case, spaces and hyphens do not count.
   *
   * @param given What somebody typed.
   */
  async matches(given: string): Promise<boolean> {
    const code = await this.#read();
    return code !== null && timingSafeEqual(digest(code), digest(given));
  }

  /** Takes the code out of the world. */
  async remove(): Promise<void> {
    await removeFile(this.#path);
  }

  async #read(): Promise<string | null> {
    try {
      return (await Deno.readTextFile(this.#path)).trim() || null;
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return null;
      throw error;
    }
  }
}

function digest(code: string): Uint8Array {
  return createHash("sha256").update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, "")).digest();
}
