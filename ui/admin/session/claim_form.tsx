/** Lets the first administrator claim a new box: setup code, and a password of one's own. */
import type { VNode } from "preact";
import { text } from "../../text.ts";
import { EntryForm } from "./entry_form.tsx";
import { PasswordField } from "../password_field.tsx";
import { claim, MIN_PASSWORD_LENGTH } from "./session.ts";

/** Draws the form. */
export function ClaimForm(): VNode {
  return (
    <EntryForm
      title={text("claim-title")}
      lead={text("claim-lead")}
      submit={text("claim-submit")}
      busy={text("claim-busy")}
      onSend={(fields) => claim(String(fields.get("code")), String(fields.get("password")))}
    >
      <div>
        <label class="label" for="code">{text("claim-code")}</label>
        <input
          id="code"
          class="field font-mono"
          type="text"
          name="code"
          required
          autocomplete="one-time-code"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby="code-hint"
        />
        <p id="code-hint" class="hint mt-1">{text("claim-code-hint")}</p>
      </div>
      <PasswordField
        label={text("claim-password")}
        hint={text("claim-password-hint", { length: MIN_PASSWORD_LENGTH })}
        minLength={MIN_PASSWORD_LENGTH}
        autocomplete="new-password"
      />
    </EntryForm>
  );
}
