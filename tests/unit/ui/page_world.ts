/** What a browser has around a page, for parts of the pages that are tried without one. Time passes only when told to. */
import { mock } from "node:test";
import { setImmediate } from "node:timers";

/** What the box answers to a request. */
export type BoxAnswers = (path: string, init: RequestInit) => Response | Promise<Response>;

/** The world around a page. */
export interface PageWorld {
  /** What the page has asked for, such as `GET /healthz`, in order. */
  readonly asked: string[];
  /** The event streams that it has opened, in order. */
  readonly streams: readonly EventStream[];
  /** Lets time pass, and all that it brings about. */
  pass(ms: number): Promise<void>;
}

/** An event stream; the test is the box at its other end. */
export class EventStream extends EventTarget {
  closed = false;

  /** As a browser's. */
  close(): void {
    this.closed = true;
  }

  /**
   * Sends an event, as long as the page listens.
   *
   * @param type Its name.
   * @param event Its id, and what it carries.
   */
  send(type: string, { id = 0, data = null as unknown }: { id?: number; data?: unknown } = {}): void {
    if (this.closed) return;
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data), lastEventId: String(id) }));
  }
}

/**
 * Runs a test in such a world, and takes it away afterwards.
 *
 * @param answers What the box answers.
 * @param test What to do in it.
 */
export async function inPage(answers: BoxAnswers, test: (world: PageWorld) => Promise<void>): Promise<void> {
  const asked: string[] = [];
  const streams: EventStream[] = [];
  const document = Object.assign(new EventTarget(), { hidden: false, documentElement: { lang: "en" } });
  const fetch = async (path: string, init: RequestInit) => {
    asked.push(`${init.method} ${path}`);
    return await answers(path, init);
  };
  const opened = class extends EventStream {
    constructor() {
      super();
      streams.push(this);
    }
  };
  const before = { document: globalThis.document, fetch: globalThis.fetch, EventSource: globalThis.EventSource };
  Object.assign(globalThis, { document, fetch, EventSource: opened });
  mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  try {
    await test({ asked, streams, pass });
  } finally {
    mock.timers.reset();
    Object.assign(globalThis, before);
  }
}

/** Passes the time; then everything happens that waits for nothing but its turn. */
async function pass(ms: number): Promise<void> {
  mock.timers.tick(ms);
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}
