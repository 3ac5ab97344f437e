/** The two HTML pages, made at build time. They hold no inline script and no inline style. */

/** What a page links to; paths below the box's address. */
export interface PageAssets {
  readonly script: string;
  /** Modules that the script needs at once, fetched beside it. */
  readonly modules: readonly string[];
  readonly style: string;
  readonly icon: string;
  /** Fluent files by language. */
  readonly locales: ReadonlyMap<string, string>;
}

/** Texts of a page before its script runs. */
export interface PageWords {
  readonly title: string;
  readonly needsScript: string;
}

/**
 * Makes one page.
 *
 * @param assets What it links to.
 * @param words Its texts, in English: the script sets the reader's language.
 */
export function pageHtml(assets: PageAssets, words: PageWords): string {
  const locales = [...assets.locales].map(([language, path]) =>
    `<link rel="localization" hreflang="${language}" href="${path}">`
  );
  const modules = assets.modules.map((path) => `<link rel="modulepreload" href="${path}">`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(words.title)}</title>
<link rel="icon" type="image/svg+xml" href="${assets.icon}">
<link rel="stylesheet" href="${assets.style}">
${[...modules, ...locales].join("\n")}
<script type="module" src="${assets.script}"></script>
</head>
<body>
<div id="page"></div>
<noscript><p>${escape(words.needsScript)}</p></noscript>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
