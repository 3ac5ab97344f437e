/** Entry of the viewer page, `/`. */
import { render } from "preact";
import { loadTexts, text } from "./text.ts";
import { watchOnAir } from "./viewer/on_air.ts";
import { ViewerPage } from "./viewer/viewer_page.tsx";

const page = document.getElementById("page");
if (page === null) throw new Error("Cannot show the page because its HTML must have #page: got none");
await loadTexts();
document.title = text("viewer-page-title");
render(<ViewerPage />, page);
void watchOnAir();
