/**
 * The process that tries a component out: hosts it as a job would, with test sources for what it eats, and tells how it
 * went. Started for one question.
 */
import { trialRequest } from "../../manager/contract/trial.ts";
import { openCatalogue } from "../../components/addon/open_catalogue.ts";
import { answerQuestion, dataOption } from "./answer.ts";
import { Trial } from "./trial/trial.ts";

/**
 * Answers.
 *
 * @param args `--data DIR`: where component types may lie beside those of the program.
 * @returns The exit status.
 */
export function trialMain(args: readonly string[]): Promise<number> {
  return answerQuestion(trialRequest, async (request) => {
    await using trial = new Trial(request, await openCatalogue(dataOption(args)));
    return await trial.run();
  });
}
