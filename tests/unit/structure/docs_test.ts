import { strict as assert } from "node:assert";
import { filesBelow } from "../../../.ci/files.ts";

const MAX_LINES = 400;

/** What no finished code has. Written so that this file does not contain it either. */
const UNWANTED: readonly RegExp[] = [
  /\b(TO[D]O|FI[X]ME|X[X]X|HA[C]K)\b/,
  /\bnot implement[e]d\b/i,
  /\bst[u]b\b/i,
  /\bas an[y]\b/,
  /@ts-(i[g]nore|expect-e[r]ror|noc[h]eck)/,
  /deno-(l[i]nt|f[m]t)-ignore/,
  /\bDeno\.test\.o[n]ly\b|\bonl[y]: true\b/,
];

/** Pages whose commands and links a reader will try. */
const PAGES = ["README.md", "CONTRIBUTING.md", ...filesBelow("docs", /\.md$/)];

Deno.test("every export has a doc comment", () => {
  const bare = codeFiles().flatMap((path) => {
    const lines = Deno.readTextFileSync(path).split("\n");
    return lines.flatMap((line, index) => {
      const name = /^export (?:default )?(?:async |abstract )*(?:function\*?|class|const|let|interface|type|enum) (\w+)/
        .exec(line)?.[1];
      if (name === undefined || lines[index - 1]?.endsWith("*/")) return [];
      const overloaded = lines.slice(0, index).some((before) => before.startsWith(`export function ${name}`));
      return overloaded ? [] : [`${path}:${index + 1}: ${name}`];
    });
  });
  assert.deepEqual(bare, []);
});

Deno.test("every module says in its head what it is for", () => {
  const silent = codeFiles().filter((path) => !/^(#!.*\n)?\/\*\*/.test(Deno.readTextFileSync(path)));
  assert.deepEqual(silent, []);
});

Deno.test(`no file has more than ${MAX_LINES} lines`, () => {
  const long = filesBelow(".", /\.(tsx?|sh|c)$/).filter((path) => {
    return Deno.readTextFileSync(path).split("\n").length - 1 > MAX_LINES;
  });
  assert.deepEqual(long, []);
});

Deno.test("no code is left unfinished, unchecked or switched off", () => {
  const found = filesBelow(".", /\.(tsx?|sh|ftl)$/).flatMap((path) => {
    return Deno.readTextFileSync(path).split("\n")
      .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
      .filter(({ line }) => UNWANTED.some((unwanted) => unwanted.test(line)))
      .map(({ line, place }) => `${place}: ${line.trim()}`);
  });
  assert.deepEqual(found, []);
});

for (const page of PAGES) {
  Deno.test(`the commands in ${page} exist`, async () => {
    const text = await Deno.readTextFile(page);
    const { tasks } = JSON.parse(await Deno.readTextFile("deno.json")) as { tasks: Record<string, unknown> };
    const usage = await Deno.readTextFile("install.sh");
    const unknown = [
      ...named(text, /\.\/install\.sh ([a-z-]+)/g).filter((name) => !usage.includes(`./install.sh ${name} `)),
      ...named(text, /\bdeno task ([a-z-]+)/g).filter((name) => !(name in tasks)),
    ];
    assert.deepEqual(unknown, []);
  });

  Deno.test(`the links in ${page} lead somewhere`, async () => {
    const folder = page.includes("/") ? page.replace(/[^/]+$/, "") : "";
    const targets = named(await Deno.readTextFile(page), /\]\(([^)#:]+)(?:#[^)]*)?\)/g);
    const gone = targets.filter((target) => {
      try {
        Deno.statSync(`${folder}${target}`);
        return false;
      } catch (error) {
        if (error instanceof Deno.errors.NotFound) return true;
        throw error;
      }
    });
    assert.deepEqual(gone, []);
  });
}

function codeFiles(): string[] {
  return filesBelow(".", /\.tsx?$/).filter((path) => !/_test\.tsx?$|^tests\/(bench|appliance)\//.test(path));
}

function named(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = ""]) => name);
}
