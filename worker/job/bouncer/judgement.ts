/** Lets a bouncer judge one keycard, whatever its code does: others may have written it. In the bouncer's job. */
import { safeParse } from "valibot";
import { withoutSecrets } from "../../../components/property/hidden_words.ts";
import { SECRET_MARK } from "../../../components/property/secret.ts";
import type { RunningComponent } from "../../../components/run_context.ts";
import { type Keycard, type NoVerdict, type Verdict, verdict } from "../../../manager/contract/keycard.ts";
import type { Logger } from "../../../manager/contract/log_record.ts";
import { withDeadline } from "../../with_deadline.ts";

/** A verdict, or why there is none. */
export type Judgement = { readonly verdict: Verdict } | { readonly why: NoVerdict };

/** What says who may come in. */
export type Judge = NonNullable<RunningComponent["judge"]>;

const LATE = Symbol("late");

/**
 * Asks it, and waits as long as a bouncer may think.
 *
 * @param judge The bouncer.
 * @param keycard What is shown.
 * @param options The bouncer's own log, where what it throws stands without the secrets of the keycard; and how long it
 * may think, in milliseconds.
 */
export async function judgementOf(
  judge: Judge,
  keycard: Keycard,
  { log, ms }: { readonly log: Logger; readonly ms: number },
): Promise<Judgement> {
  try {
    const said = await withDeadline<unknown>(Promise.try(judge, keycard), { ms, late: LATE });
    if (said === LATE) return { why: "silent" };
    const { success, output } = safeParse(verdict, said);
    if (success) return { verdict: output };
    log.error(`gave no verdict, but what has the type ${said === null ? "null" : typeof said}`);
  } catch (error) {
    log.error(
      `cannot judge: ${unsaid(error instanceof Error ? error.stack ?? error.message : String(error), keycard)}`,
    );
  }
  return { why: "failed" };
}

/** Also what is too short to be taken for a secret elsewhere: here it is known to be one. */
function unsaid(text: string, { password, token }: Keycard): string {
  const secrets = [password, token].filter((secret) => secret !== null && secret !== "") as string[];
  return withoutSecrets(secrets.reduce((all, secret) => all.replaceAll(secret, SECRET_MARK), text), secrets);
}
