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

/** Texts of a page before its script has loaded all others. */
export interface PageWords {
  /** In English: the script sets the reader's language. */
  readonly title: string;
  /** In each language: whose the reader is, only the script knows. */
  readonly needsScript: WordsByLanguage;
  readonly loading: WordsByLanguage;
  readonly noAnswer: WordsByLanguage;
}

/** A text in each language, by BCP 47 tag. */
export type WordsByLanguage = ReadonlyMap<string, string>;

/**
 * Makes one page.
 *
 * @param assets What it links to.
 * @param words Its texts.
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
<div id="page">
<div role="status" class="px-4 py-20 text-center text-muted">
<div data-loading class="only-later">${paragraphs(words.loading)}</div>
<div data-no-answer hidden>${paragraphs(words.noAnswer)}</div>
</div>
</div>
<noscript><div class="px-4 py-20 text-center">${paragraphs(words.needsScript)}</div></noscript>
</body>
</html>
`;
}

function paragraphs(words: WordsByLanguage): string {
  return [...words].map(([language, text]) => `<p lang="${language}">${escape(text)}</p>`).join("");
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
