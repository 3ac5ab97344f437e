/** A bounded load test: so many viewers of one stream for so long, over real sockets. Runs in the process of `load-test`. */
import { LoadViewer, type ViewerRequest } from "./load_viewer.ts";
import { type LoadFigures, loadFigures } from "./load_figures.ts";

/** What to load, and how much. */
export interface LoadOptions extends ViewerRequest {
  readonly viewers: number;
  /** Counts from when everyone has been answered or refused. */
  readonly seconds: number;
  /** Is told how it stands, each second. */
  readonly onSecond: (figures: LoadFigures) => void;
}

/** So many viewers ask at once: more would wait in the kernel's queue, and measure that. */
const ASKING_AT_ONCE = 256;
/** Everyone has to be answered or refused within this. */
const ASKING_MS = 60_000;
const SECOND_MS = 1000;

/**
 * Runs the test.
 *
 * @param options What to load.
 * @returns The figures at its end.
 */
export async function runLoad(options: LoadOptions): Promise<LoadFigures> {
  const viewers = Array.from({ length: options.viewers }, () => new LoadViewer());
  const watching: Promise<void>[] = [];
  const ticker = setInterval(() => options.onSecond(loadFigures(viewers)), SECOND_MS);
  try {
    await askAll(viewers, options, watching);
    await new Promise((resolve) => setTimeout(resolve, options.seconds * SECOND_MS));
  } finally {
    clearInterval(ticker);
    for (const viewer of viewers) viewer.stop();
    await Promise.all(watching);
  }
  return loadFigures(viewers);
}

async function askAll(
  viewers: readonly LoadViewer[],
  request: ViewerRequest,
  watching: Promise<void>[],
): Promise<void> {
  let next = 0;
  const late = performance.now() + ASKING_MS;
  const lane = async (): Promise<void> => {
    while (next < viewers.length) {
      const viewer = viewers[next++]!;
      const leftMs = late - performance.now();
      if (leftMs <= 0) viewer.stop();
      else await viewer.ask({ ...request, patienceMs: Math.min(request.patienceMs, leftMs) });
      watching.push(viewer.watch());
    }
  };
  await Promise.all(Array.from({ length: Math.min(ASKING_AT_ONCE, viewers.length) }, lane));
}
