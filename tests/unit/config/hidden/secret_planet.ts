/** Planets with secrets in clear, in every way in which a file can have them. */
import { definitions } from "../../../../components/catalogue.ts";
import { define } from "../../../../components/definition.ts";
import { list, map, record, secret, text } from "../../../../components/property/mod.ts";
import type { Catalogue } from "../../../../manager/planet/planet.ts";

const keyed = define({
  type: "keyed",
  role: "source",
  job: "media",
  properties: {
    keys: list(secret({}), { default: [] }),
    people: map(record({ pin: secret({}), says: text({ default: "" }) }), { default: {} }),
    password: text({ optional: true }),
  },
  eaters: {},
  feeders: { default: { media: "video/raw" } },
  needs: {},
});

/** The program's own types, and one with secrets in lists and maps whose `password` is none. */
export const CATALOGUE: Catalogue = new Map([...definitions, [keyed.type, keyed]]);

/**
 * A planet with one flow, `f`.
 *
 * @param components Lines with the indent of components.
 */
export function planetWith(components: string): string {
  return `planet: p\nflows:\n  f:\n    components:\n${components}`;
}

/** How a file says it, and how answers do; what stands between ‹ and › is what differs. */
export const STYLES: { readonly [style: string]: string } = {
  "flow style": "      a: { type: srt-source, url: 'srt://a:1', passphrase: ‹hunter-22›, autostart: false }\n",
  "block style":
    "      a:\n        type: srt-source\n        url: srt://a:1\n        passphrase: ‹hunter-22› # hunter-22\n",
  "double quotes": `      a: { type: srt-source, url: 'srt://a:1', passphrase: ‹"hunter \\"22"› }\n`,
  "single quotes": "      a: { type: srt-source, url: 'srt://a:1', passphrase: ‹'it''s a secret'› }\n",
  "a text over several lines":
    "      a:\n        passphrase: ‹|-  # folded\n          hunter-22\n          and more›\n        # behind\n        type: srt-source\n        url: srt://a:1\n",
  "a text that ends the file":
    "      a:\n        type: srt-source\n        url: srt://a:1\n        passphrase: ‹>-\n          hunter-22›",
  "quotes over several lines":
    `      a: { type: srt-source, url: 'srt://a:1', passphrase: ‹"hunter-22\n          and more"› }\n`,
  "a tag and an anchor": "      a: { type: srt-source, url: 'srt://a:1', passphrase: &p !!str ‹hunter-22› }\n",
  "lines that end as in Windows":
    "      a:\r\n        type: srt-source\r\n        url: srt://a:1\r\n        passphrase: ‹hunter-22›\r\n",
  "an alias": "      a: { type: srt-source, url: 'srt://a:1', passphrase: &p ‹hunter-22› }\n" +
    "      b: { type: srt-source, url: 'srt://b:1', passphrase: *p }\n",
  "a merge key": "      a: &a { type: srt-source, url: 'srt://a:1', passphrase: ‹hunter-22› }\n" +
    "      b: { <<: *a, url: 'srt://b:1' }\n",
  "an address": "      a: { type: rtsp-source, url: 'rtsp://eve:‹hunter-22›@cam/hunter' }\n",
  "an address with a query": `      a: { type: srt-source, url: "srt://a:1?passphrase=‹hunter-22›&latency=9" }\n`,
  "an address that needs escapes": `      a: { type: rtsp-source, url: ‹"rtsp://eve:h\\u0075nter@cam/"›: }\n`
    .replace("›:", "›"),
  "a launch string":
    `      a:\n        type: pipeline-source\n        pipeline: rtspsrc location=rtsp://eve:‹hunter-22›@cam user-pw=‹"hunter 33"› ! decodebin\n`,
  "a launch string over several lines":
    `      a:\n        type: pipeline-source\n        pipeline: >-\n          rtspsrc location=rtsp://eve:‹hunter-22›@cam\n          user-pw=‹hunter-33› ! decodebin\n`,
  "two components with the same password":
    "      a: { type: srt-source, url: 'srt://a:1', passphrase: ‹hunter-22› }\n      b: { type: srt-source, url: 'srt://b:1', passphrase: ‹hunter-22› }\n",
  "secrets in a list and a map":
    "      a: { type: keyed, keys: [‹one-one›, !secret TWO, ‹three›], people: { eve: { pin: ‹4711›, says: pin } } }\n",
  "an address whose password is the mark": "      a: { type: rtsp-source, url: 'rtsp://eve:‹•••›@cam/' }\n",
};

/**
 * Gives what the file says.
 *
 * @param marked Of {@linkcode STYLES}.
 */
export function real(marked: string): string {
  return planetWith(marked.replaceAll(/[‹›]/g, ""));
}
