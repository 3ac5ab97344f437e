/**
 * Proves that an encoder of the machine works before anything depends on it: drivers are there that refuse every size,
 * hang, or give nothing. A few pictures of the wanted size go through it once in each job; the answer is kept. In a job.
 */
import { readCounts } from "../../ffi/gstreamer/counter.ts";
import { Pipeline } from "../../ffi/gstreamer/pipeline.ts";
import type { Reactor } from "../../ffi/reactor.ts";
import { pause } from "../pause.ts";

/** So many pictures are tried: more than an encoder holds back. */
const PICTURES = 20;
/** An encoder that wants to be of use has them done by then. */
const DEADLINE_MS = 5000;

/** What is proved. */
export interface ProofOptions {
  readonly reactor: Reactor;
  readonly baseTimeNs: bigint;
  /** Tells sizes apart: one proof for each. */
  readonly size: { readonly width: number; readonly height: number };
  /** The encoder. */
  readonly element: string;
  /** From raw pictures to encoded ones, as gst-launch takes it. */
  readonly launch: string;
}

/** An encoder works, or it does not and here is why. */
export type Proof = { readonly works: true } | { readonly works: false; readonly reason: string };

const proofs = new Map<string, Promise<Proof>>();

/**
 * Tells whether an encoder works for a size.
 *
 * @param options Which encoder, and for what.
 */
export function provedToWork(options: ProofOptions): Promise<Proof> {
  const key = keyOf(options);
  const known = proofs.get(key);
  if (known !== undefined) return known;
  const proof = prove(options);
  proofs.set(key, proof);
  return proof;
}

/**
 * Takes a proof back: the encoder failed at its real work.
 *
 * @param options Which encoder, and for what.
 * @param reason What it said.
 */
export function disprove(options: Pick<ProofOptions, "element" | "size">, reason: string): void {
  proofs.set(keyOf(options), Promise.resolve({ works: false, reason }));
}

function keyOf({ element, size }: Pick<ProofOptions, "element" | "size">): string {
  return `${element} ${size.width}x${size.height}`;
}

async function prove({ reactor, baseTimeNs, size, launch }: ProofOptions): Promise<Proof> {
  const { width, height } = size;
  const ended = new AbortController();
  let reason: string | null = null;
  const description =
    `videotestsrc num-buffers=${PICTURES} ! video/x-raw,format=I420,width=${width},height=${height},` +
    `framerate=25/1 ! videoconvert ! ${launch} ! identity silent=true name=proved ! fakesink sync=false async=false`;
  try {
    await using pipeline = new Pipeline(description, {
      reactor,
      baseTimeNs,
      onMessage: (message) => {
        if (message.type === "error") reason ??= message.text;
        if (message.type === "error" || message.type === "eos") ended.abort();
      },
    });
    await pipeline.play({ timeoutMs: DEADLINE_MS });
    await pause(DEADLINE_MS, ended.signal);
    if (reason !== null) return { works: false, reason };
    if (!ended.signal.aborted) return { works: false, reason: `no end within ${DEADLINE_MS / 1000} s` };
    const { samples } = readCounts(pipeline.element("proved"));
    return samples >= PICTURES ? { works: true } : { works: false, reason: `${samples} of ${PICTURES} pictures` };
  } catch (error) {
    return { works: false, reason: reason ?? (error instanceof Error ? error.message : String(error)) };
  }
}
