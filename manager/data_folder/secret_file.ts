/**
 * `DATA/secrets`: what stands behind `!secret NAME` in the planet, a YAML map of names and values. It is written whole and
 * for the box's user alone; nothing ever answers a value. Read by whoever reads a planet, written by `serve`, or by the
 * command line while no box runs.
 */
import { parse, stringify, YAMLError } from "yaml";
import type { Parsed } from "../../components/property/mod.ts";
import { SECRET_NAME } from "../contract/secret.ts";
import { noSecret } from "../planet/source/parse_source.ts";
import type { FindSecret } from "../planet/source/source_node.ts";
import { writeWholeFile } from "./whole_file.ts";

const MODE = 0o600;
/** Rights of all who are not the file's owner. */
const OTHERS = 0o077;

/** Why secrets cannot be read, or written. */
export class SecretFileError extends Error {
  override readonly name = "SecretFileError";
  readonly code: "open" | "unreadable" | "unwritten" | "form";
  readonly path: string;
  /** What the system says, empty when it says nothing. */
  readonly reason: string;

  constructor(code: SecretFileError["code"], path: string, cause?: unknown) {
    const reason = cause instanceof Error ? cause.message : "";
    super(`Cannot use secrets because the file is ${code}: got ${path}`, { cause });
    this.code = code;
    this.path = path;
    this.reason = reason;
  }
}

/** The secrets of one data folder. */
export class SecretFile {
  readonly #path: string;

  /** @param path The file, which need not be there. */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Makes what looks up secrets for one reading of a planet: the file is read once, when the first is asked for.
   *
   * @returns Gives a value, or what is wrong with the name or the file.
   */
  finder(): FindSecret {
    let values: ReadonlyMap<string, string> | SecretFileError | null = null;
    return (name): Parsed<string> => {
      values ??= this.#closedValues();
      if (values instanceof SecretFileError) return { ok: false, problem: problemOf(values, name) };
      const value = values.get(name);
      return value === undefined ? noSecret(name) : { ok: true, value };
    };
  }

  /**
   * Gives the names that there are, in order.
   *
   * @throws {SecretFileError}
   */
  names(): string[] {
    return [...this.#read().values.keys()].sort();
  }

  /**
   * Puts a value behind a name.
   *
   * @param name As `SECRET_NAME` has it.
   * @param value Anything but nothing; null takes the name away.
   * @returns Whether the name was there before.
   * @throws {SecretFileError} Nothing is written then.
   */
  async put(name: string, value: string | null): Promise<boolean> {
    if (!SECRET_NAME.test(name)) throw new TypeError(`Cannot keep a secret because of its name: got ${name}`);
    const values = new Map(this.#read().values);
    const was = values.delete(name);
    if (value !== null) values.set(name, value);
    if (was || value !== null) await this.#write(values);
    return was;
  }

  async #write(values: ReadonlyMap<string, string>): Promise<void> {
    const form = { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 } as const;
    const text = values.size === 0 ? "" : stringify(Object.fromEntries(values), form);
    try {
      await writeWholeFile(this.#path, text, MODE);
    } catch (cause) {
      throw new SecretFileError("unwritten", this.#path, cause);
    }
  }

  #closedValues(): ReadonlyMap<string, string> | SecretFileError {
    try {
      const { values, isOpen } = this.#read();
      return isOpen ? new SecretFileError("open", this.#path) : values;
    } catch (error) {
      if (error instanceof SecretFileError) return error;
      throw error;
    }
  }

  #read(): { readonly values: ReadonlyMap<string, string>; readonly isOpen: boolean } {
    try {
      const { mode } = Deno.statSync(this.#path);
      const values = valuesOf(Deno.readTextFileSync(this.#path), this.#path);
      return { values, isOpen: ((mode ?? 0) & OTHERS) !== 0 };
    } catch (cause) {
      if (cause instanceof Deno.errors.NotFound) return { values: new Map(), isOpen: false };
      if (cause instanceof SecretFileError) throw cause;
      throw new SecretFileError("unreadable", this.#path, cause);
    }
  }
}

function valuesOf(text: string, path: string): ReadonlyMap<string, string> {
  let read: unknown;
  try {
    read = parse(text, { schema: "failsafe", prettyErrors: false, logLevel: "error" }) ?? {};
  } catch (error) {
    if (!(error instanceof YAMLError)) throw error;
    // What a parser says may quote the file.
    throw new SecretFileError("form", path);
  }
  if (read === "") return new Map();
  const entries = typeof read === "object" && read !== null && !Array.isArray(read) ? Object.entries(read) : null;
  if (entries === null || entries.some(([, value]) => typeof value !== "string")) {
    throw new SecretFileError("form", path);
  }
  return new Map(entries as [string, string][]);
}

function problemOf({ code, path, reason }: SecretFileError, name: string) {
  return { id: `planet-secret-${code}`, args: { value: name, file: path, reason } };
}
