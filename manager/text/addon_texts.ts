/**
 * The texts of an add-on, `texts/LANG.ftl` in its folder: read, and held against what its definition wants. An add-on
 * speaks at least one language whole; where it lacks the reader's, it speaks English, or whatever it has.
 */
import { FluentResource } from "@fluent/bundle";
import { type Addon, AddonProblem } from "../../components/addon/addon.ts";
import type { ComponentDefinition } from "../../components/definition.ts";

/** So many ids are told at once. */
const TOLD = 10;
const ENDING = ".ftl";

/**
 * Lists the languages of an add-on.
 *
 * @param folder The add-on's folder.
 * @returns The one that must be whole first: English, or else the first by name.
 */
export function addonLanguages(folder: string): string[] {
  try {
    const names = [...Deno.readDirSync(`${folder}/texts`)].map(({ name }) => name).filter((name) =>
      name.endsWith(ENDING)
    );
    const languages = names.map((name) => name.slice(0, -ENDING.length)).sort();
    return languages.sort((a, b) => Number(b === "en") - Number(a === "en"));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return [];
    throw error;
  }
}

/**
 * The texts of one language.
 *
 * @param folder The add-on's folder.
 * @param language One that it has.
 */
export function readAddonTexts(folder: string, language: string): FluentResource {
  return new FluentResource(Deno.readTextFileSync(fileOf(folder, language)));
}

/**
 * Lists the texts that a type wants: its name, what it is for, and each property and action.
 *
 * @param definition The type.
 */
export function wantedTexts({ type, properties, actions = {} }: ComponentDefinition): string[] {
  const names = [...Object.keys(properties), ...Object.keys(actions).map((action) => `action-${action}`)];
  return ["", "-about", ...names.map((name) => `-${name}`)].map((end) => `component-${type}${end}`);
}

/**
 * Checks the texts of an add-on.
 *
 * @param addon Which.
 * @throws {AddonProblem} When one is missing, is of something else, or cannot be read.
 */
export function checkAddonTexts({ folder, definition }: Addon): void {
  const languages = addonLanguages(folder);
  if (languages.length === 0) throw new AddonProblem("addon-file-missing", { folder, file: `texts/en${ENDING}` });
  for (const [index, language] of languages.entries()) {
    const file = fileOf(folder, language);
    const there = new Set(readAddonTexts(folder, language).body.map(({ id }) => id));
    const written = [...Deno.readTextFileSync(file).matchAll(/^([A-Za-z][\w-]*) *=/gm)].map(([, id = ""]) => id);
    tell("addon-text-broken", file, written.filter((id) => !there.has(id)));
    tell("addon-text-foreign", file, [...there].filter((id) => !isOwn(id, definition.type)));
    if (index === 0) tell("addon-text-missing", file, wantedTexts(definition).filter((id) => !there.has(id)));
  }
}

/** Its own are `component-TYPE…`, and messages `TYPE-…`. */
function isOwn(id: string, type: string): boolean {
  const name = `component-${type}`;
  return id === name || id.startsWith(`${name}-`) || id.startsWith(`${type}-`);
}

function tell(problem: string, file: string, ids: readonly string[]): void {
  if (ids.length > 0) throw new AddonProblem(problem, { file, ids: ids.slice(0, TOLD).join(", ") });
}

function fileOf(folder: string, language: string): string {
  return `${folder}/texts/${language}${ENDING}`;
}
