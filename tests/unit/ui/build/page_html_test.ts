import { strict as assert } from "node:assert";
import { pageHtml } from "../../../../ui/build/page_html.ts";

const ASSETS = {
  script: "/assets/viewer.js",
  modules: [],
  style: "/assets/style.css",
  icon: "/assets/icon.svg",
  locales: new Map([["en", "/assets/en.ftl"]]),
};

Deno.test("pageHtml() says in each language what is the matter before there are texts", () => {
  const html = pageHtml(ASSETS, {
    title: "On air",
    needsScript: new Map([["en", "Needs JavaScript"]]),
    loading: new Map([["en", "One moment…"], ["es", "Un momento…"]]),
    noAnswer: new Map([["en", "No <answer>"]]),
  });
  assert.match(html, /<p lang="en">One moment…<\/p><p lang="es">Un momento…<\/p>/);
  assert.match(html, /<div data-no-answer hidden><p lang="en">No &lt;answer><\/p>/);
});
