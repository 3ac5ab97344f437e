/** Gives the messages of the state tree their text in a reader's language. */
import type { ApiComponent, ApiMessage, ApiPatchOperation, ApiSnapshot } from "../contract/api.ts";
import type { Json } from "../contract/component_spec.ts";
import type { Message } from "../contract/message.ts";
import type { Texts } from "../text/texts.ts";
import type { ComponentState } from "./component_state.ts";
import type { StateSnapshot } from "./state_tree.ts";

/** A reader: which texts, in which language. */
export interface Reader {
  readonly texts: Texts;
  readonly language: string;
}

/**
 * Renders the messages of a component.
 *
 * @param component As the tree holds it.
 * @param reader For whom.
 */
export function localizeComponent(component: ComponentState, reader: Reader): ApiComponent {
  return { ...component, messages: component.messages.map((message) => localizeMessage(message, reader)) };
}

/**
 * Renders the messages of a whole tree.
 *
 * @param snapshot As the tree gives it.
 * @param reader For whom.
 */
export function localizeSnapshot(snapshot: StateSnapshot, reader: Reader): ApiSnapshot {
  return { ...snapshot, components: localizeComponents(snapshot.components, reader) };
}

/**
 * Renders the messages that a change brings. The tree replaces a component's list of messages whole, so that the list
 * as it was at that change is found in the operation; a component that is new has none yet. Components in another order
 * are replaced all together.
 *
 * @param operations As the tree published them.
 * @param reader For whom.
 */
export function localizeOperations(operations: readonly ApiPatchOperation[], reader: Reader): ApiPatchOperation[] {
  return operations.map((operation) => {
    if (operation.op === "replace" && operation.path === "/components") {
      const components = operation.value as unknown as StateSnapshot["components"];
      return { ...operation, value: localizeComponents(components, reader) as unknown as Json };
    }
    if (operation.op === "remove" || !/^\/components\/[^/]+\/messages$/.test(operation.path)) return operation;
    if (!Array.isArray(operation.value)) return operation;
    const value = (operation.value as unknown as Message[]).map((message) => ({ ...localizeMessage(message, reader) }));
    return { ...operation, value };
  });
}

function localizeComponents(
  components: StateSnapshot["components"],
  reader: Reader,
): { readonly [id: string]: ApiComponent } {
  const localized = Object.entries(components).map(([id, component]) => [id, localizeComponent(component, reader)]);
  return Object.fromEntries(localized);
}

function localizeMessage(message: Message, { texts, language }: Reader): ApiMessage {
  return { ...message, text: texts.render(message, language) };
}
