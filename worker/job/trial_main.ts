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
 * @param args `--data DIR`: where relative paths start, and component types may lie beside those of the program.
 * @returns The exit status.
 */
export function trialMain(args: readonly string[]): Promise<number> {
  return answerQuestion(trialRequest, async (request) => {
    const dataFolder = dataOption(args);
    await using trial = new Trial(request, { catalogue: await openCatalogue(dataFolder), dataFolder });
    return await trial.run();
  });
}
