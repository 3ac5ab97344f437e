/**
 * What both pages do before they draw: they load their texts, again and again until the box gives them. Until then stands
 * what the page's HTML says in every language, since nobody knows yet which one the reader wants.
 */
import { backoffMs } from "./shared/backoff.ts";
import { loadTexts, type PlainTextKey, text } from "./text.ts";

/**
 * Waits for the texts, and names the page.
 *
 * @param title The text of its title.
 * @returns Where to draw: an empty element.
 */
export async function startPage(title: PlainTextKey): Promise<HTMLElement> {
  const page = document.getElementById("page");
  if (page === null) throw new Error("Cannot show the page because its HTML must have #page: got none");
  for (let failures = 1; !await loadTexts(); failures++) {
    page.querySelector("[data-loading]")?.remove();
    page.querySelector("[data-no-answer]")?.removeAttribute("hidden");
    await new Promise((resolve) => setTimeout(resolve, backoffMs(failures)));
  }
  page.replaceChildren();
  document.title = text(title);
  return page;
}
