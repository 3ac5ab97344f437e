/**
 * Makes the plain tree of `source_node.ts` out of the `yaml` package's: follows aliases and merge keys, leaves out keys
 * that start with `_`, and refuses what a planet has no use for. What aliases may bring in is bounded, because a file of
 * a kilobyte can ask for a billion nodes.
 */
import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { ProblemList } from "../problem_list.ts";
import type { AliasTargets } from "./resolve_aliases.ts";
import type { Entry, FindSecret, Offset, SourceNode, Stead } from "./source_node.ts";

const MAX_DEPTH = 64;
/** Nodes that come through aliases and merge keys. */
const MAX_ALIASED_NODES = 100_000;
/** Tags that say what the planet takes anyway. */
const PLAIN_TAGS = new Set(["tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"]);

/** Builds one tree. */
export class TreeBuilder {
  readonly #text: string;
  readonly #targets: AliasTargets;
  readonly #problems: ProblemList;
  readonly #findSecret: FindSecret;
  readonly #stead: Stead;
  /** Nodes with an anchor that are being built: an alias to one of them would never end. */
  readonly #open = new Set<Node>();
  #depth = 0;
  #aliasDepth = 0;
  #aliasedNodes = 0;

  /**
   * @param text The file's text.
   * @param options What aliases stand for, where secrets are looked up, what is read in the stead of the text, and what
   * takes what is wrong.
   */
  constructor(
    text: string,
    { targets, findSecret, stead, problems }: {
      readonly targets: AliasTargets;
      readonly findSecret: FindSecret;
      readonly stead: Stead;
      readonly problems: ProblemList;
    },
  ) {
    this.#text = text;
    this.#targets = targets;
    this.#findSecret = findSecret;
    this.#stead = stead;
    this.#problems = problems;
  }

  /** @param node The document's content. */
  build(node: Node): SourceNode {
    return this.#node(node, 0);
  }

  #node(node: unknown, fallback: Offset): SourceNode {
    const at = this.#startOf(node) ?? fallback;
    if (this.#aliasDepth > 0 && ++this.#aliasedNodes > MAX_ALIASED_NODES) {
      return this.#refuse(at, "planet-alias-flood", { limit: MAX_ALIASED_NODES });
    }
    if (isAlias(node)) return this.#alias(node, at);
    if (this.#depth >= MAX_DEPTH) return this.#refuse(at, "planet-too-deep", { limit: MAX_DEPTH });
    if (isScalar(node)) return this.#scalar(node, at);
    if (!isMap(node) && !isSeq(node)) return { kind: "empty", at, anchor: null };
    if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag)) {
      return this.#refuse(at, "planet-tag", { value: shortTag(node.tag) });
    }
    this.#depth++;
    this.#open.add(node);
    const built: SourceNode = isMap(node)
      ? { kind: "map", at, entries: this.#entries(node) }
      : { kind: "list", at, items: node.items.map((item) => this.#node(item, at)) };
    this.#open.delete(node);
    this.#depth--;
    return built;
  }

  #scalar(node: Scalar, at: Offset): SourceNode {
    const text = String(node.value);
    if (node.tag === "!secret") return { kind: "secret", at, name: text, found: this.#findSecret(text) };
    if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag)) {
      return this.#refuse(at, "planet-tag", { value: shortTag(node.tag) });
    }
    if (node.type === "PLAIN" && text === "") return { kind: "empty", at, anchor: node.anchor ?? null };
    const stead = this.#stead.get(at);
    if (stead === null) return this.#refuse(at, "planet-secret-hidden");
    return { kind: "text", at, text: stead ?? text, written: this.#written(node, at) };
  }

  /** A text below its key ends with its last line; the end of that line is not part of it. */
  #written({ range }: Scalar, at: Offset): readonly [Offset, Offset] {
    const [from, to] = range ?? [at, at];
    return [from, to > from && this.#text[to - 1] === "\n" ? to - 1 : to];
  }

  #alias(alias: Alias, at: Offset): SourceNode {
    const target = this.#targets.get(alias);
    if (target === undefined) return this.#refuse(at, "planet-alias-unknown", { value: alias.source });
    if (this.#open.has(target)) return this.#refuse(at, "planet-alias-circle", { value: alias.source });
    if (this.#aliasDepth >= MAX_DEPTH) return this.#refuse(at, "planet-too-deep", { limit: MAX_DEPTH });
    this.#aliasDepth++;
    const built = this.#node(target, at);
    this.#aliasDepth--;
    return built;
  }

  /** A map's own entries in their order, then those that merge keys bring; own ones win, then earlier ones. */
  #entries(map: YAMLMap): Entry[] {
    const own = new Map<string, Entry>();
    const merges: Pair[] = [];
    for (const pair of map.items) {
      const keyAt = offsetOf(pair.key) ?? offsetOf(map) ?? 0;
      const key = this.#key(pair.key, keyAt);
      if (key === null || key.startsWith("_")) continue;
      const first = own.get(key);
      if (key === "<<" && isPlain(pair.key)) merges.push(pair);
      else if (first !== undefined) {
        this.#problems.alike(keyAt, "planet-double", key, first.keyAt);
      } else own.set(key, { key, keyAt, usedAt: keyAt, value: this.#node(pair.value, keyAt) });
    }
    const all = new Map(own);
    for (const pair of merges) this.#merge(pair, all);
    return [...all.values()];
  }

  #merge(pair: Pair, into: Map<string, Entry>): void {
    const sources = isSeq(pair.value) ? pair.value.items : [pair.value];
    for (const source of sources) {
      const usedAt = offsetOf(source) ?? offsetOf(pair.key) ?? 0;
      const built = this.#node(source, usedAt);
      if (built.kind === "broken") continue;
      if (built.kind !== "map") {
        this.#problems.add(usedAt, "planet-merge");
        continue;
      }
      this.#aliasedNodes += built.entries.length;
      for (const entry of built.entries) if (!into.has(entry.key)) into.set(entry.key, { ...entry, usedAt });
    }
  }

  #key(key: unknown, at: Offset): string | null {
    const node = isAlias(key) ? this.#targets.get(key) : key;
    if (isScalar(node)) return String(node.value);
    this.#refuse(at, "planet-key-form");
    return null;
  }

  /** Where a node begins, its tag and anchor included, which the parser leaves out. */
  #startOf(node: unknown): Offset | undefined {
    const at = offsetOf(node);
    if (at === undefined || isAlias(node) || !isNode(node) || !hasProps(node)) return at;
    const before = this.#text.slice(this.#text.lastIndexOf("\n", at - 1) + 1, at);
    return at - (/(?:[!&]\S*\s*)+$/.exec(before)?.[0].length ?? 0);
  }

  #refuse(at: Offset, id: string, args: Record<string, string | number> = {}): SourceNode {
    this.#problems.add(at, id, args);
    return { kind: "broken", at };
  }
}

function offsetOf(node: unknown): Offset | undefined {
  if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return undefined;
  return node.range?.[0];
}

function hasProps(node: Node): boolean {
  return node.tag !== undefined || ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined);
}

/** A tag as a person writes it. */
function shortTag(tag: string): string {
  return tag.replace("tag:yaml.org,2002:", "!!");
}

function isPlain(key: unknown): boolean {
  return isScalar(key) && key.type === "PLAIN";
}
