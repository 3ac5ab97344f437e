/** Entry of the viewer page, `/`. */
import { render } from "preact";
import { startPage } from "./start_page.ts";
import { watchOnAir } from "./viewer/on_air.ts";
import { ViewerPage } from "./viewer/viewer_page.tsx";

const page = await startPage("viewer-page-title");
render(<ViewerPage />, page);
void watchOnAir();
