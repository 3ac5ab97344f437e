import { strict as assert } from "node:assert";
import type { Locator, Page } from "playwright-core";
import { type RunningBox, withBox } from "../scenarios/run_box.ts";
import { browserTest, logIn, withPage } from "./browser.ts";

/** The camera is nowhere, and off: what it would be told is looked at, not what it gives. */
const CAMERA = "cam: { type: rtsp-source, autostart: false, url: rtsp://127.0.0.1:9/, password: hunter1 }";
const PLANET = `planet: browser-test
atmosphere:
  porter: { type: porter, listen: 8800 }
flows:
  demo:
    components:
      ${CAMERA}
`;

browserTest(
  "#/config asks for the value of a secret that the file names, replaces and removes it, and shows none",
  async () => {
    await withBox({ planet: PLANET }, async (box) => {
      await withPage(box, { path: "/admin/" }, async ({ page, errors }) => {
        await logIn(page);
        await page.getByRole("link", { name: "Configuration" }).click();
        await page.getByRole("heading", { name: "There are no secrets yet" }).waitFor();
        await whatTheFileNamesIsGivenAValue(page, box);
        await itsLineIsFound(page);
        await anotherIsAdded(page, box);
        await whatIsInUseIsReplacedAndStays(page, box);
        await whatIsNotInUseIsRemoved(page, box);
        assert.deepEqual(errors, []);
      });
    });
  },
);

function row(page: Page, name: string): Locator {
  return page.locator(`[data-secret="${name}"]`);
}

function file(page: Page): Locator {
  return page.getByRole("textbox", { name: "Planet file" });
}

/** Where the keys go comes with the drawing. */
async function hasFocus(part: Locator): Promise<void> {
  await part.and(part.page().locator(":focus")).waitFor();
}

async function secretsOf(box: RunningBox): Promise<unknown> {
  return (await (await box.adminFetch("/api/v1/secrets")).json()).items;
}

async function keptIn(box: RunningBox): Promise<string> {
  return await Deno.readTextFile(`${box.data}/secrets`);
}

async function whatTheFileNamesIsGivenAValue(page: Page, box: RunningBox): Promise<void> {
  await file(page).fill(PLANET.replace("hunter1", "!secret yard"));
  await row(page, "yard").getByText("No value yet").waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").getByRole("button", { name: "Give it a value yard" }).click();
  const value = page.getByLabel("Value of yard");
  await hasFocus(value);
  assert.equal(await value.getAttribute("type"), "password");
  await page.keyboard.type("hunter2");
  await page.getByLabel("Show what I type").check();
  assert.deepEqual([await value.getAttribute("type"), await value.inputValue()], ["text", "hunter2"]);
  await value.press("Enter");
  await page.getByText("All is well. It can be saved.").waitFor();
  await page.getByText("yard is set. It is used once the saved file says !secret yard.").waitFor();
  assert.deepEqual(await secretsOf(box), [{ name: "yard", used: false }]);
  assert.equal(await keptIn(box), 'yard: "hunter2"\n');
  await page.getByRole("button", { name: "Save" }).click();
  await row(page, "yard").getByText("in use", { exact: true }).waitFor();
  await page.getByText("yard is set.").waitFor({ state: "detached" });
  assert.equal((await box.component("demo/cam")).properties["password"], "•••");
}

async function itsLineIsFound(page: Page): Promise<void> {
  await row(page, "yard").getByRole("button", { name: "Line 7" }).click();
  const chosen = await file(page).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd)
  );
  assert.match(chosen, /!secret yard/);
}

async function anotherIsAdded(page: Page, box: RunningBox): Promise<void> {
  const add = page.getByRole("button", { name: "Add a secret" });
  await add.click();
  await hasFocus(page.getByLabel("Name"));
  await page.keyboard.type("yard");
  await page.getByText("There is one of this name. Its value is replaced.").waitFor();
  await page.getByLabel("Name").fill("no name");
  await page.getByLabel("Value", { exact: true }).fill("open sesame");
  await page.getByRole("button", { name: "Set the value" }).click();
  assert.equal(
    await page.getByLabel("Name").evaluate((field: HTMLInputElement) => field.validity.patternMismatch),
    true,
  );
  await page.getByLabel("Name").fill("door-1");
  await page.getByRole("button", { name: "Set the value" }).click();
  await row(page, "door-1").getByText("not in use").waitFor();
  await row(page, "door-1").getByText("!secret door-1").waitFor();
  await hasFocus(add);
  assert.match(await keptIn(box), /door-1: "open sesame"/);
}

async function whatIsInUseIsReplacedAndStays(page: Page, box: RunningBox): Promise<void> {
  assert.equal(await row(page, "yard").getByRole("button", { name: "Remove" }).count(), 0);
  const replace = row(page, "yard").getByRole("button", { name: "Replace the value" });
  await replace.click();
  await hasFocus(page.getByLabel("Value of yard"));
  assert.equal(await page.getByLabel("Value of yard").inputValue(), "");
  await page.keyboard.type("hunter3");
  await page.keyboard.press("Enter");
  await page.getByText("yard is set. What uses it starts anew.").waitFor();
  await hasFocus(replace);
  assert.match(await keptIn(box), /yard: "hunter3"/);
  assert.doesNotMatch(await page.content(), /hunter/);
}

async function whatIsNotInUseIsRemoved(page: Page, box: RunningBox): Promise<void> {
  const remove = row(page, "door-1").getByRole("button", { name: "Remove" });
  await remove.click();
  await row(page, "door-1").getByRole("button", { name: "Keep it" }).click();
  await hasFocus(remove);
  await file(page).fill(`${await file(page).inputValue()}_door: !secret door-1\n`);
  await remove.press("Enter");
  await page.getByText("Remove door-1? Its value is gone for good then").waitFor();
  await row(page, "door-1").getByRole("button", { name: "Remove it for good" }).click();
  await page.getByText("door-1 is gone.").waitFor();
  await row(page, "door-1").getByText("No value yet").waitFor();
  assert.equal(await row(page, "door-1").getByRole("button", { name: "Keep it" }).count(), 0);
  await page.getByRole("button", { name: "Take back" }).click();
  await row(page, "door-1").waitFor({ state: "detached" });
  assert.deepEqual(await secretsOf(box), [{ name: "yard", used: true }]);
}

browserTest("#/config says why secrets cannot be read or removed", async () => {
  const prepare = (data: string) => Deno.writeTextFile(`${data}/secrets`, 'yard: "hunter2"\n', { mode: 0o600 });
  await withBox({ planet: PLANET, prepare }, async (box) => {
    await withPage(box, { path: "/admin/" }, async ({ page, errors }) => {
      await logIn(page);
      await page.getByRole("link", { name: "Configuration" }).click();
      await row(page, "yard").getByRole("button", { name: "Remove" }).click();
      const headers = { "if-match": "*", "content-type": "application/yaml" };
      const body = PLANET.replace("hunter1", "!secret yard");
      await (await box.adminFetch("/api/v1/config", { method: "PUT", headers, body })).body?.cancel();
      await page.getByRole("button", { name: "Remove it for good" }).click();
      await page.getByText("the planet uses the secret yard; take it out of the planet first").waitFor();
      await Deno.writeTextFile(`${box.data}/secrets`, "- no\n");
      await row(page, "yard").getByRole("button", { name: "Replace the value" }).click();
      await page.getByLabel("Value of yard").fill("hunter3");
      await page.getByLabel("Value of yard").press("Enter");
      await row(page, "yard").getByText(/is not a list of lines/).waitFor();
      assert.equal(await page.getByLabel("Value of yard").inputValue(), "hunter3");
      assert.deepEqual(errors, []);
    });
  });
});
