/** Two jobs, and real sockets between them. */
import { strict as assert } from "node:assert";
import { NoVerdictError } from "../../../../components/_bouncer/no_verdict_error.ts";
import {
  JUDGE_MS,
  type Keycard,
  MOST_KEYCARDS,
  type NoVerdict,
  type Verdict,
} from "../../../../manager/contract/keycard.ts";
import { NO_KEYCARD } from "../../../../worker/job/bench/no_keycard.ts";
import { BouncerHub } from "../../../../worker/job/bouncer/bouncer_hub.ts";
import type { Judge } from "../../../../worker/job/bouncer/judgement.ts";

const KEYCARD: Keycard = {
  mount: "/a.webm",
  address: "10.0.0.7",
  method: "GET",
  user: "ana",
  password: "pw1",
  token: "a very secret token",
  userAgent: "VLC/3.0",
};
const STAFF = { name: "staff", job: "bouncers" };

/** A job that hosts a bouncer and one that asks it, in one process, and all that their logs say. */
class TwoJobs implements AsyncDisposable {
  readonly folder = Deno.makeTempDirSync();
  readonly said: string[] = [];
  readonly asking: BouncerHub;
  readonly #judgeMs: number;
  #hosting: BouncerHub | null = null;
  #sad = false;

  /** @param judgeMs How long a bouncer may think. */
  constructor(judgeMs = JUDGE_MS) {
    this.#judgeMs = judgeMs;
    this.asking = this.job("delivery");
  }

  job(name: string): BouncerHub {
    return new BouncerHub({ job: name, runFolder: this.folder, log: this.log, judgeMs: this.#judgeMs });
  }

  get log() {
    const line = (text: string): void => void this.said.push(text);
    return { error: line, warning: line, info: line, debug: line };
  }

  host(judge: Judge): BouncerHub {
    const hosting = this.#hosting = this.job(STAFF.job);
    hosting.offer(STAFF.name, { judge, log: this.log, isSad: () => this.#sad });
    return hosting;
  }

  fail(): void {
    this.#sad = true;
  }

  /** Asks until there is a verdict. */
  async untilJudged(): Promise<Verdict> {
    for (const end = performance.now() + 10_000;;) {
      try {
        return await this.asking.ask(STAFF, KEYCARD);
      } catch (error) {
        if (!(error instanceof NoVerdictError) || performance.now() > end) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.asking.close();
    await this.#hosting?.close();
    await Deno.remove(this.folder, { recursive: true });
  }
}

async function noVerdict(asked: Promise<Verdict>, why: NoVerdict): Promise<void> {
  await assert.rejects(asked, (error) => error instanceof NoVerdictError && error.why === why);
}

Deno.test("BouncerHub asks a bouncer of another job, and one of its own, with the whole keycard", async () => {
  await using jobs = new TwoJobs();
  const seen: Keycard[] = [];
  const verdicts: readonly Verdict[] = [
    { admitted: true },
    { admitted: false, reason: "credentials" },
    { admitted: false, reason: "forbidden" },
  ];
  const hosting = jobs.host((keycard) => verdicts[seen.push(keycard) - 1]!);
  assert.deepEqual(await jobs.asking.ask(STAFF, KEYCARD), verdicts[0]);
  assert.deepEqual(await jobs.asking.ask(STAFF, NO_KEYCARD), verdicts[1]);
  assert.deepEqual(await hosting.ask(STAFF, KEYCARD), verdicts[2]);
  assert.deepEqual(seen, [KEYCARD, NO_KEYCARD, KEYCARD]);
});

Deno.test("BouncerHub gives each of many questions its own answer, in whatever order they come", async () => {
  await using jobs = new TwoJobs();
  const answers: (() => void)[] = [];
  const all = Promise.withResolvers<void>();
  jobs.host(({ user }) =>
    new Promise((resolve) => {
      const isEven = Number(user) % 2 === 0;
      answers.push(() => resolve(isEven ? { admitted: true } : { admitted: false, reason: "forbidden" }));
      if (answers.length === 100) all.resolve();
    })
  );
  const asked = Array.from({ length: 100 }, (_, user) => jobs.asking.ask(STAFF, { ...KEYCARD, user: String(user) }));
  await all.promise;
  for (const answer of answers.reverse()) answer();
  assert.deepEqual((await Promise.all(asked)).map(({ admitted }) => admitted), asked.map((_, user) => user % 2 === 0));
});

Deno.test("BouncerHub has no verdict of a bouncer that throws or talks nonsense, and no log tells a secret", async () => {
  await using jobs = new TwoJobs();
  const judges: readonly Judge[] = [
    ({ password, token }) => {
      throw new Error(`wrong: ${password}, ${JSON.stringify(token)}`);
    },
    () => Promise.reject("not even an error"),
    () => true as unknown as Verdict,
    () => ({ admitted: false }) as Verdict,
    () => ({ admitted: "yes" }) as unknown as Verdict,
  ];
  let judge: Judge = judges[0]!;
  const hosting = jobs.host((keycard) => judge(keycard));
  for (judge of judges) {
    await noVerdict(jobs.asking.ask(STAFF, KEYCARD), "failed");
    await noVerdict(hosting.ask(STAFF, KEYCARD), "failed");
  }
  assert.match(jobs.said.join("\n"), /cannot judge: Error: wrong: [^]*not even an error[^]*gave no verdict/);
  for (const secret of [KEYCARD.password!, KEYCARD.token!]) assert.ok(!jobs.said.join("\n").includes(secret), secret);
});

Deno.test("BouncerHub waits 5 s for a bouncer that says nothing, and forgets who has gone meanwhile", async () => {
  await using jobs = new TwoJobs();
  const hosting = jobs.host(() => new Promise<Verdict>(() => {}));
  const from = performance.now();
  const leaving = new AbortController();
  const left = assert.rejects(jobs.asking.ask(STAFF, KEYCARD, leaving.signal), { name: "AbortError" });
  const silent = [jobs.asking, hosting].map((hub) => noVerdict(hub.ask(STAFF, KEYCARD), "silent"));
  leaving.abort();
  await left;
  assert.ok(performance.now() - from < 4000, "who leaves does not wait");
  await Promise.all(silent);
  assert.ok(performance.now() - from > 4900, `${performance.now() - from} ms`);
});

Deno.test("BouncerHub finds a bouncer away that is not there, has failed, or ends, and again when it is back", async () => {
  await using jobs = new TwoJobs();
  await noVerdict(jobs.asking.ask(STAFF, KEYCARD), "away");
  const asked = Promise.withResolvers<void>();
  const said = Promise.withResolvers<Verdict>();
  const first = jobs.host(() => {
    asked.resolve();
    return said.promise;
  });
  const open = noVerdict(jobs.asking.ask(STAFF, KEYCARD), "away");
  await asked.promise;
  await first.close();
  await open;
  said.resolve({ admitted: true });

  jobs.host(() => ({ admitted: true }));
  // Not before the pause after a failure is over.
  assert.deepEqual(await jobs.untilJudged(), { admitted: true });
  await noVerdict(jobs.asking.ask({ ...STAFF, name: "other" }, KEYCARD), "away");
  jobs.fail();
  await noVerdict(jobs.asking.ask(STAFF, KEYCARD), "away");
});

Deno.test("BouncerHub bounds how many questions a bouncer has before it, also of those who have gone", async () => {
  // However slow the machine is, none is given up before all are there.
  await using jobs = new TwoJobs(600_000);
  const answers: (() => void)[] = [];
  const all = Promise.withResolvers<void>();
  let judge: Judge = () =>
    new Promise((resolve) => {
      if (answers.push(() => resolve({ admitted: true })) === MOST_KEYCARDS) all.resolve();
    });
  jobs.host((keycard) => judge(keycard));
  const leaving = new AbortController();
  const left = Array.from({ length: MOST_KEYCARDS }, () => jobs.asking.ask(STAFF, KEYCARD, leaving.signal));
  const gone = Promise.allSettled(left);
  await all.promise;
  leaving.abort();
  await gone;
  await noVerdict(jobs.asking.ask(STAFF, KEYCARD), "busy");
  for (const answer of answers.splice(0)) answer();
  // Admits from now on; the answers to the first thousand are still on their way.
  judge = () => ({ admitted: true });
  assert.deepEqual(await jobs.untilJudged(), { admitted: true });
});

Deno.test("BouncerHub passes over lines that are no questions, and tells nothing of what stood in them", async () => {
  await using jobs = new TwoJobs();
  jobs.host(() => ({ admitted: true }));
  const connection = await Deno.connect({ transport: "unix", path: `${jobs.folder}/bouncers.judge` });
  const question = { v: 1, id: 7, bouncer: "staff", keycard: KEYCARD };
  const lines = [{ ...question, keycard: { password: "letmein99" } }, question].map((line) => JSON.stringify(line));
  await connection.write(new TextEncoder().encode(`${lines.join("\n")}\n`));
  const bytes = new Uint8Array(1000);
  const answer = JSON.parse(new TextDecoder().decode(bytes.subarray(0, await connection.read(bytes) ?? 0)));
  assert.deepEqual(answer, { v: 1, id: 7, verdict: { admitted: true } });
  connection.close();
  assert.match(jobs.said.join("\n"), /not understood/);
  assert.ok(!jobs.said.join("\n").includes("letmein99"));
});

Deno.test("BouncerHub opens no socket in a job without a bouncer", async () => {
  await using jobs = new TwoJobs();
  await noVerdict(jobs.asking.ask({ name: "own", job: "delivery" }, KEYCARD), "away");
  assert.deepEqual([...Deno.readDirSync(jobs.folder)], []);
  jobs.host(() => ({ admitted: true }));
  assert.deepEqual([...Deno.readDirSync(jobs.folder)].map(({ name }) => name), ["bouncers.judge"]);
});

Deno.test("BouncerHub leaves the socket of a later one alone when it ends", async () => {
  await using jobs = new TwoJobs();
  const orphan = jobs.host(() => ({ admitted: false, reason: "forbidden" }));
  jobs.host(() => ({ admitted: true }));
  await orphan.close();
  assert.deepEqual(await jobs.asking.ask(STAFF, KEYCARD), { admitted: true });
});
