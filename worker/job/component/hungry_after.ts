/** When silence counts, unless the planet says otherwise: for every component, and for all its eaters. */

/** A component that gives nothing, or gets nothing, for so many milliseconds is hungry. */
export const HUNGRY_AFTER_MS = 10_000;
