/**
 * Runs an `http-streamer` in a delivery job: takes a muxed feed, registers its mount with the porter, and sends the
 * stream to each connection that the porter hands over.
 */
import { raiseFileLimit } from "../../ffi/libc/file_limit.ts";
import type { ComponentStats } from "../../manager/contract/stats.ts";
import { answerRequest } from "../_delivery/answer_request.ts";
import { Door } from "../_delivery/door.ts";
import { FanOut } from "../_delivery/fan_out.ts";
import { type HandedRequest, PorterLink } from "../_delivery/porter_link.ts";
import { statusPage } from "../_delivery/status_page.ts";
import { printListen } from "../porter/listen_property.ts";
import { eachRound } from "../rounds.ts";
import type { Eater, RunContext, RunningComponent } from "../run_context.ts";
import type { definition } from "./definition.ts";
import { PLAY_LISTS, playList } from "./play_list.ts";
import { streamHead } from "./stream_answer.ts";
import { StreamInput } from "./stream_input.ts";

const WATCH_MS = 500;
const OFF_AIR_RETRY_SECONDS = 2;
const FULL_RETRY_SECONDS = 10;
/** So many descriptors stay for the job itself. */
const JOB_FILES = 256;

/**
 * Starts a streamer.
 *
 * @param context What the job gives.
 * @throws {Error} When it gets no feed.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent> {
  const [eater] = context.eaters;
  if (eater === undefined) {
    throw new Error(`Cannot serve ${context.properties.mount} because a feed is needed: got none`);
  }
  const streamer = new HttpStreamer(context, eater);
  streamer.start();
  return Promise.resolve(streamer);
}

class HttpStreamer implements RunningComponent {
  readonly #context: RunContext<typeof definition>;
  readonly #eater: Eater;
  readonly #fanOut: FanOut;
  readonly #input: StreamInput;
  readonly #link: PorterLink;
  /** Null when everybody may come in. */
  readonly #door: Door | null;
  readonly #startedMs = performance.now();
  #unsubscribe: (() => void) | null = null;
  #endWatch: (() => void) | null = null;

  constructor(context: RunContext<typeof definition>, eater: Eater) {
    this.#context = context;
    this.#eater = eater;
    const { mount, bouncer, viewers, bandwidth } = context.properties;
    this.#fanOut = new FanOut({
      reactor: context.reactor,
      viewerLimit: viewers,
      bandwidthBps: bandwidth,
      socketsBelow: socketsBelow(raiseFileLimit()),
      staleMs: context.hungryAfterMs,
      onError: (error) => context.log.error(`sending to viewers failed: ${error}`),
    });
    this.#door = bouncer === null
      ? null
      : new Door({ context, bouncer, mount, onAdmitted: (request) => this.#admit(request) });
    this.#input = new StreamInput(this.#fanOut, () => this.#feel());
    const paths = [mount, ...PLAY_LISTS.map((kind) => `${mount}.${kind}`)];
    this.#link = new PorterLink({
      reactor: context.reactor,
      log: context.log,
      runFolder: context.runFolder,
      component: context.id,
      mounts: paths.map((path) => ({ path, below: false })),
      onRequest: (request) => this.#serve(request),
      onLinked: (linked) => linked ? context.unsay("http-streamer-no-porter") : this.#missPorter(),
    });
  }

  start(): void {
    this.#unsubscribe = this.#eater.subscribe(this.#input);
    this.#endWatch = eachRound(WATCH_MS, () => this.#feel());
    this.#link.start();
    this.#feel();
  }

  stats(): ComponentStats {
    const { viewers, bytesIn, bytesOut, writes } = this.#fanOut.stats();
    return {
      uptimeSeconds: (performance.now() - this.#startedMs) / 1000,
      feeds: [this.#eater.stats()],
      viewers,
      bytes: { in: bytesIn, out: bytesOut },
      writes,
    };
  }

  close(): Promise<void> {
    this.#endWatch?.();
    this.#unsubscribe?.();
    this.#link.close();
    this.#door?.close();
    this.#fanOut.close();
    return Promise.resolve();
  }

  /** Happy as long as samples come. What comes only a streamer knows: others cannot look into what is passed through. */
  #feel(): void {
    const silentMs = performance.now() - this.#input.lastSampleMs;
    const fed = !this.#input.broken && silentMs < this.#context.hungryAfterMs;
    this.#context.mood(fed ? "happy" : "hungry");
    if (this.#input.contentType !== "") this.#context.show("contentType", this.#input.contentType);
  }

  #missPorter(): void {
    this.#context.say("warning", "http-streamer-no-porter", { mount: this.#context.properties.mount });
  }

  #serve(request: HandedRequest): void {
    const { mount } = this.#context.properties;
    const kind = PLAY_LISTS.find((kind) => request.head.path === `${mount}.${kind}`);
    if (kind !== undefined) {
      const host = request.head.host || printListen(request.socket.localAddress());
      return answerRequest(request, playList(kind, `http://${host}${mount}`, isHead(request)));
    }
    if (this.#door === null) this.#admit(request);
    else this.#door.knock(request);
  }

  #admit(request: HandedRequest): void {
    const headOnly = isHead(request);
    const admission = this.#fanOut.admit(request.socket.fd);
    if (admission !== "welcome") {
      const retryAfterSeconds = admission === "full" ? FULL_RETRY_SECONDS : OFF_AIR_RETRY_SECONDS;
      return answerRequest(request, statusPage(503, { retryAfterSeconds, headOnly }));
    }
    const head = streamHead(this.#input.contentType);
    if (headOnly) answerRequest(request, head);
    else this.#fanOut.join(request.socket, head);
  }
}

/** Feeds, pipelines and rings of the job need descriptors, too. */
function socketsBelow(fileLimit: number): number {
  return fileLimit - Math.min(JOB_FILES, fileLimit / 4);
}

function isHead({ head }: HandedRequest): boolean {
  return head.method === "HEAD";
}
