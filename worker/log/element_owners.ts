/**
 * Which elements of a job's pipelines belong to which component, as its log tells: what is told of a pipeline takes the
 * place of what was told of the one before it. Owned by the worker's logs, in the process of `serve`.
 */

/** Owners of elements. */
export class ElementOwners {
  /** By component and pipeline. */
  readonly #told = new Map<string, { readonly component: string; readonly names: readonly string[] }>();
  #byName = new Map<string, string>();

  /** Components by names of their elements. */
  get byName(): ReadonlyMap<string, string> {
    return this.#byName;
  }

  /**
   * Takes over the elements of a new pipeline. Those of the one before it are forgotten: GStreamer numbers names that
   * nobody gave, so that each try of a source which is away has others.
   *
   * @param component Its id.
   * @param pipeline Which of its pipelines.
   * @param names Of all elements in it.
   */
  set(component: string, pipeline: string, names: readonly string[]): void {
    this.#told.set(`${component} ${pipeline}`, { component, names });
    const told = [...this.#told.values()];
    this.#byName = new Map(told.flatMap(({ component, names }) => names.map((name) => [name, component] as const)));
  }

  /** Forgets all. */
  clear(): void {
    this.#told.clear();
    this.#byName = new Map();
  }
}
