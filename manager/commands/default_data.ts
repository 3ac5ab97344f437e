/** The data folder of commands that are not told another by `--data`. */
export const DEFAULT_DATA = "./data";
