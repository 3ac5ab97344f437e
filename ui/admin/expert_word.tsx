/** One of Runnel's own words, shown only to experts, beside the plain one. */
import type { VNode } from "preact";
import { expert } from "./expert.ts";

/** Draws the word. */
export function ExpertWord({ word }: { readonly word: string }): VNode | null {
  return expert.value ? <span class="font-mono text-xs font-normal text-muted">{word}</span> : null;
}
