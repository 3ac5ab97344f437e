/** Tells how much of each folder the tests have run through, from the report that `deno coverage --lcov` writes. */

/** What was hit of what there is. */
interface Share {
  hit: number;
  found: number;
}

/** The figures of one folder. */
export interface FolderCoverage {
  readonly folder: string;
  readonly lines: Share;
  readonly branches: Share;
  /** Files with code that no test has loaded; their lines count as missed. */
  readonly unloaded: readonly string[];
}

/**
 * Adds up the coverage of folders.
 *
 * @param lcov The report, with absolute paths.
 * @param options The project's root, its folders to tell of, and all their modules: path from the root and text.
 * @returns One entry for each folder, in their order.
 */
export function folderCoverage(
  lcov: string,
  options: { root: string; folders: readonly string[]; modules: ReadonlyMap<string, string> },
): FolderCoverage[] {
  const records = new Map<string, string>();
  for (const record of lcov.split("end_of_record")) {
    const path = /^SF:(.*)$/m.exec(record)?.[1];
    if (path !== undefined) records.set(path.replace(`${options.root}/`, ""), record);
  }
  return options.folders.map((folder) => {
    const lines = { hit: 0, found: 0 };
    const branches = { hit: 0, found: 0 };
    const unloaded: string[] = [];
    for (const [path, text] of options.modules) {
      if (!path.startsWith(`${folder}/`)) continue;
      const record = records.get(path);
      if (record !== undefined) {
        add(lines, record, "L");
        add(branches, record, "BR");
      } else if (hasCode(text)) {
        unloaded.push(path);
        lines.found += text.split("\n").length;
      }
    }
    return { folder, lines, branches, unloaded };
  });
}

/**
 * Sets the figures out as a table.
 *
 * @param folders The figures.
 * @returns Lines of text.
 */
export function coverageTable(folders: readonly FolderCoverage[]): string[] {
  const all: FolderCoverage = {
    folder: "all",
    lines: sum(folders.map(({ lines }) => lines)),
    branches: sum(folders.map(({ branches }) => branches)),
    unloaded: folders.flatMap(({ unloaded }) => unloaded),
  };
  const rows = [...folders, all].map(({ folder, lines, branches, unloaded }) =>
    `${folder.padEnd(12)} ${percent(lines)} ${percent(branches)} ${String(unloaded.length).padStart(10)}`
  );
  return [`${"folder".padEnd(12)}      lines   branches   unloaded`, ...rows];
}

/**
 * The share of branches that was taken, over all folders.
 *
 * @param folders The figures.
 * @returns From 0 to 1.
 */
export function branchShare(folders: readonly FolderCoverage[]): number {
  const { hit, found } = sum(folders.map(({ branches }) => branches));
  return found === 0 ? 0 : hit / found;
}

function sum(shares: readonly Share[]): Share {
  return shares.reduce((all, { hit, found }) => ({ hit: all.hit + hit, found: all.found + found }), {
    hit: 0,
    found: 0,
  });
}

function add(share: Share, record: string, letters: string): void {
  share.hit += Number(new RegExp(`^${letters}H:(\\d+)$`, "m").exec(record)?.[1] ?? 0);
  share.found += Number(new RegExp(`^${letters}F:(\\d+)$`, "m").exec(record)?.[1] ?? 0);
}

/** Whether anything of a module is left when its types are gone. */
function hasCode(text: string): boolean {
  return /^(export )?(default |async |abstract )*(function|class|const|let|enum) /m.test(text);
}

function percent({ hit, found }: Share): string {
  return (found === 0 ? "–" : `${(100 * hit / found).toFixed(1)} %`).padStart(10);
}
