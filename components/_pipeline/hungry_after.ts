/** When silence counts, unless the planet says otherwise: for components with a pipeline, and for all eaters. */

/** A component that gives nothing, or an eater that gets nothing, for so many milliseconds is hungry. */
export const HUNGRY_AFTER_MS = 10_000;
