/**
 * Runs the tests of a component type with `deno test`, types checked, in a process of its own: what they test runs native
 * code.
 */
/** What of the program's settings counts for an add-on, too; what it leaves out would leave out a data folder. */
const SETTINGS = ["nodeModulesDir", "compilerOptions", "test"] as const;

const PROGRAM = new URL("../../", import.meta.url);

/**
 * Runs them; what they print goes to the terminal.
 *
 * @param folder The add-on's folder, absolute.
 * @returns Whether all have passed.
 */
export async function runTests(folder: string): Promise<boolean> {
  const own = await Deno.makeTempDir({ prefix: "runnel-test-" });
  try {
    await Deno.writeTextFile(`${own}/deno.json`, JSON.stringify(await settings()));
    await Deno.copyFile(new URL("deno.lock", PROGRAM), `${own}/deno.lock`);
    const child = new Deno.Command(Deno.execPath(), {
      args: ["test", "-A", "--quiet", "--config", `${own}/deno.json`, folder],
      cwd: folder,
      stdin: "null",
      stdout: "inherit",
      stderr: "inherit",
    }).spawn();
    return (await child.status).success;
  } finally {
    await Deno.remove(own, { recursive: true });
  }
}

async function settings(): Promise<Record<string, unknown>> {
  const project: Record<string, unknown> = JSON.parse(await Deno.readTextFile(new URL("deno.json", PROGRAM)));
  const imports = Object.entries(project["imports"] as Record<string, string>).map(([name, target]) =>
    [name, target.startsWith("./") ? new URL(target, PROGRAM).href : target] as const
  );
  const kept = SETTINGS.map((name) => [name, project[name]] as const);
  return { ...Object.fromEntries(kept), imports: Object.fromEntries(imports), lock: true };
}
