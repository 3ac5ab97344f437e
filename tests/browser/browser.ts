/** A real Chromium for tests, beside a real box. Whatever is missing on this machine is named by the tests it skips. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { buildUi } from "../../ui/build.ts";
import { needing } from "../fixtures/needing.ts";
import type { RunningBox } from "../scenarios/run_box.ts";

const CHROMIUM = "/usr/bin/chromium";
/** A loaded machine checks passwords slowly. */
const WAIT_MS = 60_000;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Declares a test that needs a browser; skipped where there is none, with the reason in its name.
 *
 * @param name The test's name.
 * @param test What to do.
 */
export function browserTest(name: string, test: () => Promise<void>): void {
  Deno.test(needing([CHROMIUM], name), test);
}

/** How a page is opened. */
export interface OpenPageOptions extends BrowserContextOptions {
  /** Path below the box's address. */
  readonly path: string;
  /** A name by which the browser knows the box; unlike this machine's own it is none that it trusts without https. */
  readonly host?: string;
}

/** An open page, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors that the page threw, and what its security policy refused. */
  readonly errors: readonly string[];
}

/**
 * Opens a page of a box in a browser of its own, gives it to a test, and closes the browser.
 *
 * @param box A box that answers.
 * @param options See `OpenPageOptions`.
 * @param test What to do with the page.
 */
export async function withPage(
  box: RunningBox,
  { path, host, ...context }: OpenPageOptions,
  test: (open: OpenPage) => Promise<void>,
): Promise<void> {
  await buildUi();
  const { hostname, port } = new URL(box.url);
  const named = host === undefined ? [] : [`--host-resolver-rules=MAP ${host} ${hostname}`];
  const address = host === undefined ? box.url : `http://${host}:${port}`;
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...named] });
  try {
    const page = await (await browser.newContext(context)).newPage();
    page.setDefaultTimeout(WAIT_MS);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (line) => {
      if (/Content Security Policy/.test(line.text())) errors.push(line.text());
    });
    await page.goto(`${address}${path}`);
    try {
      await test({ page, errors });
    } catch (cause) {
      const shown = await page.locator("body").innerText();
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${message}\n--- the page\n${shown}\n--- its errors\n${errors.join("\n")}`, { cause });
    }
  } finally {
    await browser.close();
  }
}

/**
 * Logs in on the administrator's pages.
 *
 * @param page At `/admin/`.
 */
export async function logIn(page: Page): Promise<void> {
  await page.getByLabel("Password").fill("password for tests");
  await page.getByRole("button", { name: "Log in" }).click();
  await page.getByRole("heading", { name: "Streams" }).waitFor();
}

/**
 * Starts, stops or restarts a component through the API.
 *
 * @param box Whose it is.
 * @param id `flow/component`.
 * @param order What to do.
 */
export async function give(box: RunningBox, id: string, order: "start" | "stop" | "restart"): Promise<void> {
  const response = await box.adminFetch(`/api/v1/components/${id}/${order}`, { method: "POST" });
  if (!response.ok) throw new Error(`cannot ${order} ${id}: got ${response.status} ${await response.text()}`);
  await response.body?.cancel();
}
