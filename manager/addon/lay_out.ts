/** Lays out a new component type: a copy of one of the program's examples, with a name of its own. */
import { fileURLToPath } from "node:url";

/** What a new type can be like. */
export const EXAMPLES = ["source", "converter", "encoder", "bouncer"] as const;

/** One of them. */
export type Example = typeof EXAMPLES[number];

/** The name that stands in the examples for that of the new type. */
const EXAMPLE_NAME = "your-type";

const FOLDER = fileURLToPath(new URL("../../components/addon/examples", import.meta.url));

/**
 * Writes the folder.
 *
 * @param folder Where; its last part is the type's name. Must not be there yet.
 * @param like Which example.
 * @returns The files, from the folder on.
 * @throws {Deno.errors.AlreadyExists} When it is there.
 */
export async function layOut(folder: string, like: Example): Promise<string[]> {
  const type = folder.slice(folder.lastIndexOf("/") + 1);
  await Deno.mkdir(folder.slice(0, folder.lastIndexOf("/")), { recursive: true });
  await Deno.mkdir(folder);
  try {
    const files = await filesBelow(`${FOLDER}/${like}`);
    for (const file of files) {
      const text = await Deno.readTextFile(`${FOLDER}/${like}/${file}`);
      await writeBelow(folder, named(file, type), named(text, type));
    }
    return files.map((file) => named(file, type)).sort();
  } catch (error) {
    await Deno.remove(folder, { recursive: true });
    throw error;
  }
}

function named(text: string, type: string): string {
  return text.replaceAll(EXAMPLE_NAME, type);
}

async function writeBelow(folder: string, file: string, text: string): Promise<void> {
  const path = `${folder}/${file}`;
  await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  await Deno.writeTextFile(path, text, { createNew: true });
}

async function filesBelow(folder: string, start = ""): Promise<string[]> {
  const files: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(`${folder}/${start}`)) {
    files.push(...isDirectory ? await filesBelow(folder, `${start}${name}/`) : [`${start}${name}`]);
  }
  return files;
}
