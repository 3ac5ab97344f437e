/** When silence counts: the one limit for components and for their eaters. */

/** A component that gives nothing, or an eater that gets nothing, for so many milliseconds is hungry. */
export const HUNGRY_AFTER_MS = 10_000;
