/**
 * Opens native libraries lazily: a job that never encodes never loads an encoder's library. No library is ever closed,
 * because GLib's types live as long as the process.
 */

/** A native library: where its functions come from, and the package that brings it. */
export interface Library<T extends Deno.ForeignLibraryInterface> {
  /** The name that the dynamic linker knows: `libgstreamer-1.0.so.0`. */
  readonly soname: string;
  /** The Debian package to install when it is missing. */
  readonly package: string;
  readonly functions: T;
}

/** A native library, or a part of it, is not on this machine. */
export class MissingLibraryError extends Error {
  override readonly name = "MissingLibraryError";
  readonly code = "missing-library";
  readonly blame = "internal";
  /** The Debian package that brings it. */
  readonly package: string;

  constructor(soname: string, debianPackage: string, cause: unknown) {
    super(`Cannot open ${soname}: install the package ${debianPackage}`, { cause });
    this.package = debianPackage;
  }
}

/**
 * Prepares a library: it is opened at the first call of what this returns, and once only.
 *
 * @param library Its name, package and functions.
 * @returns Gives the functions. Throws `MissingLibraryError` when the library is not installed.
 */
export function lazily<const T extends Deno.ForeignLibraryInterface>(
  library: Library<T>,
): () => Deno.DynamicLibrary<T>["symbols"] {
  let symbols: Deno.DynamicLibrary<T>["symbols"] | undefined;
  return () => symbols ??= open(library);
}

function open<T extends Deno.ForeignLibraryInterface>(library: Library<T>): Deno.DynamicLibrary<T>["symbols"] {
  try {
    return Deno.dlopen(library.soname, library.functions).symbols;
  } catch (cause) {
    throw new MissingLibraryError(library.soname, library.package, cause);
  }
}
