/** A bouncer with one name and password: how it runs, in a job. */
import { runBouncer, type RunContext, type RunningComponent } from "runnel/run";
import { definition } from "./definition.ts";

/**
 * Runs `your-type`.
 *
 * @param context What the job gives: properties, the log.
 */
export function run(context: RunContext<typeof definition>): Promise<RunningComponent<typeof definition>> {
  const { user, password } = context.properties;
  // Asked for each viewer who comes, before he sees anything. He may be asked again for a name and password
  // ("credentials"), or be refused whatever he shows ("forbidden"). It may take up to 5 s, and be async.
  return runBouncer(
    context,
    (keycard) =>
      keycard.user === user && keycard.password === password
        ? { admitted: true }
        : { admitted: false, reason: "credentials" },
  );
}
