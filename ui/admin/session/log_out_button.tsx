/** Logs out. Busy until the box has answered; what goes wrong is said below it. */
import type { VNode } from "preact";
import { useSignal } from "@preact/signals";
import { Icon } from "../../shared/icon.tsx";
import { text } from "../../text.ts";
import { reasonOf } from "../reason_of.ts";
import { logOut } from "./session.ts";

/** Draws the button. */
export function LogOutButton({ look }: {
  /** Class names of the button. */
  readonly look: string;
}): VNode {
  const busy = useSignal(false);
  const failure = useSignal<string | null>(null);
  const leave = async () => {
    busy.value = true;
    failure.value = null;
    const result = await logOut();
    busy.value = false;
    if (!result.ok) failure.value = reasonOf(result);
  };
  return (
    <>
      <button type="button" class={look} disabled={busy.value} aria-busy={busy.value} onClick={() => void leave()}>
        {busy.value && <Icon name="waking" size={18} />}
        {text(busy.value ? "login-leaving" : "login-out")}
      </button>
      <p
        role="alert"
        data-mood="sad"
        class="w-full text-right text-mood font-semibold first-letter:uppercase empty:hidden"
      >
        {failure.value}
      </p>
    </>
  );
}
