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
  readonly #output: Promise<Deno.CommandOutput>;
  #isStopped = false;

  /**
   * @param url The stream.
   * @param kind `v` for its picture, `a` for its sound.
   */
  constructor(url: string, kind: "v" | "a") {
    const input = ["-v", "error", "-i", url, "-map", `0:${kind}`];
    this.#child = new Deno.Command("ffmpeg", {
      args: [...input, "-fps_mode", "passthrough", "-copyts", "-f", "framecrc", "-"],
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#output = this.#child.output().finally(() => this.#isStopped = true);
  }

  /** Ends reading and gives what was decoded. */
  async stop(): Promise<DecodedFrames> {
    if (!this.#isStopped) this.#child.kill("SIGINT");
    const { stdout, stderr } = await this.#output;
    const decoder = new TextDecoder();
    const lines = decoder.decode(stdout).split("\n");
    // The head says `#tb 0: 1/25`, each frame `stream, dts, pts, …` in these units: ffmpeg-formats(1), framecrc.
    const [, top, bottom] = /^#tb 0: (\d+)\/(\d+)/m.exec(lines.join("\n")) ?? [];
    const frames = lines.filter((line) => /^\d/.test(line));
    const times = frames.map((line) => Number(line.split(",")[2]) * Number(top) / Number(bottom));
    return { times, errors: decoder.decode(stderr) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}
