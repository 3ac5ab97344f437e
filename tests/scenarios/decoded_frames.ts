/** Reads a stream with ffmpeg as a viewer would, decodes it, and gives the time of each frame. */

/** What was decoded. */
export interface DecodedFrames {
  /** Presentation times in seconds, in the order in which frames came out. */
  readonly times: readonly number[];
  /** What ffmpeg complained about. */
  readonly errors: string;
}

/** An ffmpeg that reads. */
export class FrameReader {
  readonly #child: Deno.ChildProcess;
  readonly #ended: Promise<unknown>;
  #stdout = "";
  #stderr = "";
  #isStopped = false;

  /**
   * @param url The stream.
   * @param kind `v` for its picture, `a` for its sound.
   */
  constructor(url: string, kind: "v" | "a") {
    const input = ["-v", "error", "-i", url, "-map", `0:${kind}`];
    this.#child = new Deno.Command("ffmpeg", {
      args: [...input, "-fps_mode", "passthrough", "-copyts", "-flush_packets", "1", "-f", "framecrc", "-"],
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#child.status.finally(() => this.#isStopped = true);
    this.#ended = Promise.all([
      eachText(this.#child.stdout, (text) => this.#stdout += text),
      eachText(this.#child.stderr, (text) => this.#stderr += text),
      this.#child.status,
    ]);
  }

  /** Presentation times of the frames that came out so far. */
  get times(): number[] {
    // The head says `#tb 0: 1/25`, each frame `stream, dts, pts, …` in these units: ffmpeg-formats(1), framecrc.
    const [, top, bottom] = /^#tb 0: (\d+)\/(\d+)/m.exec(this.#stdout) ?? [];
    const frames = this.#stdout.split("\n").slice(0, -1).filter((line) => /^\d/.test(line));
    return frames.map((line) => Number(line.split(",")[2]) * Number(top) / Number(bottom));
  }

  /** Ends reading and gives what was decoded. */
  async stop(): Promise<DecodedFrames> {
    if (!this.#isStopped) this.#child.kill("SIGINT");
    await this.#ended;
    return { times: this.times, errors: this.#stderr };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}

async function eachText(stream: ReadableStream<Uint8Array<ArrayBuffer>>, use: (text: string) => void): Promise<void> {
  for await (const text of stream.pipeThrough(new TextDecoderStream())) use(text);
}
