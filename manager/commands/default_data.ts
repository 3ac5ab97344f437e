/** The data folder of commands that are not told another by `--data`: an installed Runnel names its own in RUNNEL_DATA. */
export const DEFAULT_DATA: string = Deno.env.get("RUNNEL_DATA") || "./data";
