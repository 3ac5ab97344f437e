/**
 * Builds the pages into `ui/dist/`: two HTML files and hashed assets. Nothing is done when no input changed; otherwise
 * everything is built beside and put in place whole. Run by `deno task ui`, by install.sh, and by the dev loop.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inputsHash, readInputs } from "./build/inputs.ts";
import { makePages } from "./build/make_pages.ts";
import { textKeysModule } from "./build/text_keys.ts";

const UI = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(UI);
const DIST = join(UI, "dist");

/** How `buildUi` works. */
export interface BuildOptions {
  /** Goes on building whenever a source changes, until `signal` aborts. @default false */
  readonly watch?: boolean;
  /** Ends watching. */
  readonly signal?: AbortSignal;
  /** Called after each build that changed something, also the first. */
  readonly onBuilt?: () => void;
  /** Called with what a later build failed of while watching. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Builds the pages when one of their inputs changed.
 *
 * @param options See `BuildOptions`.
 * @returns Whether the first build changed anything; with `watch` only after `signal` aborted.
 * @throws Error with the bundler's words when the sources cannot be bundled at first.
 */
export async function buildUi(options: BuildOptions = {}): Promise<boolean> {
  const built = await buildOnce();
  if (built) options.onBuilt?.();
  if (options.watch === true) await watchSources(options);
  return built;
}

async function watchSources(options: BuildOptions): Promise<void> {
  if (options.signal?.aborted) return;
  const watcher = Deno.watchFs([UI, join(ROOT, "locales"), join(ROOT, "manager/contract")]);
  options.signal?.addEventListener("abort", () => watcher.close(), { once: true });
  for await (const event of watcher) {
    if (event.kind === "access" || event.paths.every((path) => path.startsWith(DIST))) continue;
    try {
      if (await buildOnce()) options.onBuilt?.();
    } catch (error) {
      options.onError?.(error);
    }
  }
}

async function buildOnce(): Promise<boolean> {
  await refreshTextKeys();
  const inputs = await readInputs(ROOT);
  const hash = inputsHash(inputs);
  if (await readIfThere(join(DIST, "inputs")) === hash) return false;
  const fresh = `${DIST}.${Deno.pid}`;
  const old = `${DIST}.old.${Deno.pid}`;
  try {
    await makePages(ROOT, fresh, inputs);
    await Deno.writeTextFile(join(fresh, "inputs"), hash);
    await putInPlace(fresh, old, hash);
  } finally {
    await ifThere(Deno.remove(fresh, { recursive: true }));
    await ifThere(Deno.remove(old, { recursive: true }));
  }
  return true;
}

/** Swaps the folders; another process that built the same meanwhile has done the work already. */
async function putInPlace(fresh: string, old: string, hash: string): Promise<void> {
  await ifThere(Deno.rename(DIST, old));
  try {
    await Deno.rename(fresh, DIST);
  } catch (error) {
    if (await readIfThere(join(DIST, "inputs")) !== hash) throw error;
  }
}

async function refreshTextKeys(): Promise<void> {
  const path = join(UI, "text_keys.ts");
  const module = textKeysModule(await Deno.readTextFile(join(ROOT, "locales/en.ftl")));
  if (await readIfThere(path) !== module) await Deno.writeTextFile(path, module);
}

async function readIfThere(path: string): Promise<string | undefined> {
  return await ifThere(Deno.readTextFile(path));
}

async function ifThere<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

if (import.meta.main) await buildUi();
