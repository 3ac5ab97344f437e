/**
 * Looks that are taken again and again. All of one interval share a timer, so that a process of many components wakes up
 * once for all of them.
 */

interface Round {
  readonly looks: Set<() => void>;
  readonly timer: ReturnType<typeof setInterval>;
}

const rounds = new Map<number, Round>();

/**
 * Takes a look at regular times, the first within one interval.
 *
 * @param intervalMs The time between two looks.
 * @param look Must not throw: the others' would not be taken.
 * @returns Ends it.
 */
export function eachRound(intervalMs: number, look: () => void): () => void {
  const { looks } = rounds.get(intervalMs) ?? begin(intervalMs);
  const own = (): void => look();
  looks.add(own);
  return () => {
    looks.delete(own);
    if (looks.size === 0) end(intervalMs);
  };
}

function begin(intervalMs: number): Round {
  const looks = new Set<() => void>();
  const timer = setInterval(() => {
    for (const look of looks) look();
  }, intervalMs);
  const round = { looks, timer };
  rounds.set(intervalMs, round);
  return round;
}

function end(intervalMs: number): void {
  const round = rounds.get(intervalMs);
  if (round === undefined || round.looks.size > 0) return;
  rounds.delete(intervalMs);
  clearInterval(round.timer);
}
