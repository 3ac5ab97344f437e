/**
 * The process that tries a component out: hosts it as a job would, with test sources for what it eats, and tells how it
 * went. Started for one question.
 */
import { trialRequest } from "../../manager/contract/trial.ts";
import { answerQuestion } from "./answer.ts";
import { Trial } from "./trial/trial.ts";

/**
 * Answers.
 *
 * @returns The exit status.
 */
export function trialMain(): Promise<number> {
  return answerQuestion(trialRequest, async (request) => {
    await using trial = new Trial(request);
    return await trial.run();
  });
}
