/**
 * What a bouncer is asked and what it answers, between those who serve viewers and those who know who may watch. Plain
 * JSON, so that it can cross processes. What a keycard keeps secret stands in no log and in no message.
 */
import * as v from "valibot";

/** What one who wants in shows. What he did not show is null. */
export const keycard = v.object({
  /** The mount that he wants, such as `/classroom.webm`. */
  mount: v.string(),
  /** Where he comes from, in digits; IPv4 that arrived over IPv6 is written as IPv4. */
  address: v.string(),
  /** Of his request, such as `GET`. */
  method: v.string(),
  /** Name and password as HTTP Basic gives them (RFC 7617). */
  user: v.nullable(v.string()),
  password: v.nullable(v.string()),
  /** A bearer token (RFC 6750), or `token` of the address. */
  token: v.nullable(v.string()),
  /** What his player calls itself. */
  userAgent: v.nullable(v.string()),
});

/** One keycard. */
export type Keycard = Readonly<v.InferOutput<typeof keycard>>;

/** What a bouncer says: he may come in, he has to show other credentials, or he may not whatever he shows. */
export const verdict = v.variant("admitted", [
  v.object({ admitted: v.literal(true) }),
  v.object({ admitted: v.literal(false), reason: v.picklist(["credentials", "forbidden"]) }),
]);

/** One verdict. */
export type Verdict = Readonly<v.InferOutput<typeof verdict>>;

/**
 * Why a bouncer gives no verdict: it does not run, it says nothing within the time it has, it throws or says what is no
 * verdict, or it has more questions than it can bear.
 */
export const NO_VERDICTS = ["away", "silent", "failed", "busy"] as const;

/** One of these. */
export type NoVerdict = typeof NO_VERDICTS[number];

/** So long a bouncer may think about one keycard. */
export const JUDGE_MS = 5000;

/** So many keycards one bouncer may have before it at a time. */
export const MOST_KEYCARDS = 1000;
