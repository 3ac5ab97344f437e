/** Finds for each alias of a YAML tree the node that it stands for: the last one before it with that anchor. */
import { type Alias, isAlias, isCollection, isPair, isScalar, type Node } from "yaml";

/** What each alias stands for; one that is missing here stands for nothing. */
export type AliasTargets = ReadonlyMap<Alias, Node>;

/**
 * Walks the tree once, in the order of the text. The parser bounds how deep it can be.
 *
 * @param root The document's content.
 */
export function resolveAliases(root: Node): AliasTargets {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  walk(root);
  return targets;

  function walk(node: unknown): void {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target !== undefined) targets.set(node, target);
    } else if (isPair(node)) {
      walk(node.key);
      walk(node.value);
    } else if (isScalar(node) || isCollection(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (isCollection(node)) node.items.forEach(walk);
    }
  }
}
