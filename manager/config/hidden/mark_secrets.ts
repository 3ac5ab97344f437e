/**
 * The planet file as answers give it: a mark stands in the place of each secret in clear, and every other byte is as it is.
 * What nobody uses as a secret, such as a comment, is nobody's secret. Pure.
 */
import { partsInOrder } from "../../../components/property/hidden_part.ts";
import { SECRET_MARK } from "../../../components/property/mod.ts";
import type { Catalogue } from "../../planet/planet.ts";
import { ProblemList } from "../../planet/problem_list.ts";
import { parseSource } from "../../planet/source/parse_source.ts";
import { rewrite } from "./rewrite.ts";
import { type SecretPlace, secretPlaces } from "./secret_places.ts";
import { changeParts, changeWritten } from "./word_at.ts";

/**
 * Puts marks in the place of secrets.
 *
 * @param text A planet file.
 * @param catalogue All component types.
 * @returns Null when it is not YAML: nobody can tell then what stands where.
 */
export function markSecrets(text: string, catalogue: Catalogue): string | null {
  const root = parseSource(text, new ProblemList(text));
  if (root === null) return null;
  // One value may be several things, by its aliases.
  const places = [...Map.groupBy(secretPlaces(text, root, catalogue), ({ at }) => at).values()].map((alike) => ({
    ...alike[0]!,
    parts: partsInOrder(alike.flatMap(({ parts }) => parts)),
  }));
  const changes = places.filter(({ parts }) => parts.length > 0).map((place) => ({
    ...place,
    value: markedValue(place),
    raw: markedRaw(place),
  }));
  return changes.length === 0 ? text : rewrite(text, changes);
}

/**
 * Gives a value as answers say it.
 *
 * @param place Where it stands.
 */
export function markedValue({ text, parts }: SecretPlace): string {
  return changeParts(text, parts.map(({ from, to }) => ({ from, to, word: SECRET_MARK })));
}

/**
 * Writes a value as answers write it.
 *
 * @param place Where it stands.
 * @returns Null when it has to be written anew.
 */
export function markedRaw(place: SecretPlace): string | null {
  if (markedValue(place) === SECRET_MARK) return SECRET_MARK;
  const { raw, text, parts } = place;
  return changeWritten(raw, text, parts.map(({ from, to }) => ({ from, to, word: SECRET_MARK })));
}
