/** Asks for the administrator's password. */
import type { VNode } from "preact";
import { text } from "../../text.ts";
import { EntryForm } from "./entry_form.tsx";
import { PasswordField } from "../password_field.tsx";
import { logIn } from "./session.ts";

/** Draws the form. */
export function LoginForm(): VNode {
  return (
    <EntryForm
      title={text("login-title")}
      lead={text("login-lead")}
      submit={text("login-submit")}
      busy={text("login-busy")}
      onSend={(fields) => logIn(String(fields.get("password")))}
    >
      <PasswordField label={text("login-password")} autocomplete="current-password" />
    </EntryForm>
  );
}
