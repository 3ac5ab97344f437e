/**
 * Makes built pages reload themselves after the next build, while somebody works on them. What it adds to `ui/dist/` goes
 * with the next ordinary build, because the pages no longer count as unchanged.
 */

const DIST = "ui/dist";
const SCRIPT = "reload_when_built.js";

/** Runs in the browser. The tag of a page changes with each build; it is asked for, and nothing else is fetched. */
const RELOAD = `
const tag = async () => (await fetch(location.pathname, { method: "HEAD", cache: "no-store" })).headers.get("etag");
const first = await tag();
for (;;) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  const now = await tag().catch(() => first);
  if (now !== null && now !== first) location.reload();
}
`;

/** Adds the reloading to the pages that were just built. */
export async function addReloading(): Promise<void> {
  await Deno.writeTextFile(`${DIST}/assets/${SCRIPT}`, RELOAD);
  for (const page of ["index.html", "admin.html"]) {
    const html = await Deno.readTextFile(`${DIST}/${page}`);
    const script = `<script type="module" src="/assets/${SCRIPT}"></script>`;
    if (!html.includes(script)) {
      await Deno.writeTextFile(`${DIST}/${page}`, html.replace("</head>", `${script}\n</head>`));
    }
  }
  await Deno.writeTextFile(`${DIST}/inputs`, "reloading");
}
