/**
 * The moods of a component, as manager, worker, job and pages say them to one another.
 *
 * `happy` working · `hungry` running, no input arrives · `waking` starting or stopping · `sleeping` not running ·
 * `lost` contact lost · `sad` failed, needs a person.
 */
export const MOODS = ["happy", "hungry", "waking", "sleeping", "lost", "sad"] as const;

/** One mood. */
export type Mood = typeof MOODS[number];

/** How much each mood matters when several parts are summed up in one: the highest wins. */
const WEIGHT: Record<Mood, number> = { happy: 0, sleeping: 1, waking: 2, hungry: 3, lost: 4, sad: 5 };

/**
 * Sums the moods of parts up to the mood of the whole: the gravest one.
 *
 * @param moods Moods of the parts; an empty list is a whole that sleeps.
 * @returns `happy` only when every part that does not sleep is happy.
 */
export function gravestMood(moods: Iterable<Mood>): Mood {
  const all = [...moods];
  const awake = all.filter((mood) => mood !== "sleeping");
  if (awake.length === 0) return "sleeping";
  return awake.reduce((gravest, mood) => WEIGHT[mood] > WEIGHT[gravest] ? mood : gravest);
}
