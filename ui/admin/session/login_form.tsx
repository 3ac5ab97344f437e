/** Asks for the administrator's password. */
import type { VNode } from "preact";
import { text } from "../../text.ts";
import { EntryForm } from "./entry_form.tsx";
import { PasswordField } from "../password_field.tsx";
import type { ApiResult } from "../../shared/api.ts";
import { logIn } from "./session.ts";

/** Draws the form. */
export function LoginForm(): VNode {
  return (
    <EntryForm
      title={text("login-title")}
      lead={text("login-lead")}
      submit={text("login-submit")}
      busy={text("login-busy")}
      onSend={async (fields) => inWordsOfTheForm(await logIn(String(fields.get("password"))))}
    >
      <PasswordField label={text("login-password")} autocomplete="current-password" />
    </EntryForm>
  );
}

/** The box speaks of name or password; here nobody was asked for a name. */
function inWordsOfTheForm(result: ApiResult<unknown>): ApiResult<unknown> {
  if (result.ok || result.code === "offline" || result.status !== 401) return result;
  return { ...result, detail: text("login-wrong") };
}
