import { strict as assert } from "node:assert";
import { classNames } from "../../../../ui/build/class_names.ts";
import { stylesheet } from "../../../../ui/style.ts";

Deno.test("classNames() finds words of literals and templates, and none of comments and imports", () => {
  const found = classNames(
    'import x from "grid";\n// "hidden"\nconst a = "flex p-2"; const b = `card ${on ? "italic" : ""} mb-1`;',
  );
  for (const name of ["flex", "p-2", "card", "italic", "mb-1"]) assert.ok(found.includes(name), name);
  for (const name of ["grid", "hidden"]) assert.ok(!found.includes(name), name);
});

Deno.test("stylesheet() holds what is in use, both colour schemes, and nothing for other words", () => {
  const css = stylesheet(["p-2", "hover:bg-raised", "card", "nonsense", "the"]);
  assert.match(css, /\.p-2\{padding:0\.5rem\}/);
  assert.match(css, /\.hover\\:bg-raised:hover\{background-color:var\(--raised\)\}/);
  assert.match(css, /\.card\{/);
  assert.match(css, /prefers-color-scheme: ?dark/);
  assert.match(css, /@keyframes turns/);
  assert.ok(!css.includes("nonsense"));
});

Deno.test("stylesheet() gives text colours a contrast of 4.5 on the ground, in both schemes", () => {
  const css = stylesheet(["card"]);
  const schemes = [...css.matchAll(/:root\{(--page[^}]*)\}/g)].map(([, body = ""]) =>
    new Map([...body.matchAll(/--([a-z-]+):(#[0-9a-f]{6})/g)].map(([, name = "", value = ""]) => [name, value]))
  );
  assert.equal(schemes.length, 2);
  const texts = ["ink", "muted", "accent", "happy", "hungry", "waking", "sleeping", "lost", "sad"];
  for (const colours of schemes) {
    for (const name of texts) {
      for (const ground of ["page", "surface"]) {
        const ratio = contrast(colours.get(name) ?? "", colours.get(ground) ?? "");
        assert.ok(ratio >= 4.5, `${name} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  }
});

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
