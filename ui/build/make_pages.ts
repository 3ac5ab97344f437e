/** Makes the whole content of `ui/dist/` in a fresh folder. Runs at build time only. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { stylesheet } from "../style.ts";
import { classNames } from "./class_names.ts";
import { pageTexts } from "./fluent_source.ts";
import type { InputFile } from "./inputs.ts";
import { pageHtml, type PageWords, type WordsByLanguage } from "./page_html.ts";

/** The pages: file name, entry module in `ui/`, id of the title's text. */
const PAGES = [
  { html: "index.html", entry: "viewer", titleId: "viewer-page-title" },
  { html: "admin.html", entry: "admin", titleId: "admin-page-title" },
] as const;

/**
 * Makes pages and assets.
 *
 * @param root The project's folder.
 * @param folder Where to; must not exist yet.
 * @param inputs As `readInputs` gives them.
 * @throws Error with the bundler's words when the sources cannot be bundled, or a text of the pages is missing.
 */
export async function makePages(root: string, folder: string, inputs: readonly InputFile[]): Promise<void> {
  const assets = join(folder, "assets");
  await Deno.mkdir(assets, { recursive: true });
  const entries = PAGES.map(({ entry }) => join(root, "ui", `${entry}.tsx`));
  await bundle(entries, { root, folder: assets });
  const sources = inputs.filter(({ path }) => path.startsWith("ui/"));
  const style = await writeHashed(assets, "style.css", stylesheet(sources.flatMap(({ text }) => classNames(text))));
  const icon = await writeHashed(assets, "icon.svg", textOf(inputs, "ui/icon.svg"));
  const locales = new Map<string, string>();
  for (const { path, text } of inputs.filter((input) => input.path.startsWith("locales/"))) {
    const file = path.slice("locales/".length);
    locales.set(file.replace(/\.ftl$/, ""), await writeHashed(assets, file, pageTexts(text)));
  }
  const bundles = [...locales.keys()].map((language) => bundleOf(language, inputs));
  for (const { html, entry, titleId } of PAGES) {
    const code = await Deno.readTextFile(join(assets, `${entry}.js`));
    await Deno.remove(join(assets, `${entry}.js`));
    const script = await writeHashed(assets, `${entry}.js`, code);
    const modules = [...code.matchAll(/from"\.\/(chunk-\w+\.js)"/g)].map((match) => `/assets/${match[1]}`);
    const words = pageWords(bundles, titleId);
    await Deno.writeTextFile(join(folder, html), pageHtml({ script, modules, style, icon, locales }, words));
  }
}

/** Bundles the entries, with the code that they share in chunks. `deno bundle` checks no types. */
async function bundle(entries: readonly string[], to: { root: string; folder: string }): Promise<void> {
  const flags = ["--quiet", "--platform", "browser", "--minify", "--code-splitting", "--outdir", to.folder];
  const command = new Deno.Command(Deno.execPath(), { args: ["bundle", ...flags, ...entries], cwd: to.root });
  const { success, stderr } = await command.output();
  if (!success) throw new Error(`Cannot bundle the pages: ${new TextDecoder().decode(stderr)}`);
}

/** Writes a file under a name that changes with its content, and gives its path below the box's address. */
async function writeHashed(folder: string, name: string, text: string): Promise<string> {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  const dot = name.lastIndexOf(".");
  const hashed = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  await Deno.writeTextFile(join(folder, hashed), text);
  return `/assets/${hashed}`;
}

function textOf(inputs: readonly InputFile[], path: string): string {
  const input = inputs.find((file) => file.path === path);
  if (input === undefined) throw new Error(`Cannot build the pages because every input must be there: got no ${path}`);
  return input.text;
}

function bundleOf(language: string, inputs: readonly InputFile[]): FluentBundle {
  const bundle = new FluentBundle(language);
  bundle.addResource(new FluentResource(textOf(inputs, `locales/${language}.ftl`)));
  return bundle;
}

function pageWords(bundles: readonly FluentBundle[], titleId: string): PageWords {
  return {
    title: inEach(bundles, titleId).get("en") ?? "",
    needsScript: inEach(bundles, "page-needs-script"),
    loading: inEach(bundles, "page-loading"),
    noAnswer: inEach(bundles, "page-no-answer"),
  };
}

/** A text in each language that has it. */
function inEach(bundles: readonly FluentBundle[], id: string): WordsByLanguage {
  const words = new Map(bundles.flatMap((bundle) => {
    const value = bundle.getMessage(id)?.value;
    return value ? [[bundle.locales[0] ?? "", bundle.formatPattern(value)]] : [];
  }));
  if (!words.has("en")) {
    throw new Error(`Cannot build the pages because each text must be in locales/en.ftl: got no ${id}`);
  }
  return words;
}
