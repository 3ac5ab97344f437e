/** Entry of the administrator's pages, `/admin/`. */
import { render } from "preact";
import { AdminPage } from "./admin/admin_page.tsx";
import { followRoute } from "./admin/route.ts";
import { checkSession } from "./admin/session/session.ts";
import { loadTexts, text } from "./text.ts";

const page = document.getElementById("page");
if (page === null) throw new Error("Cannot show the page because its HTML must have #page: got none");
await loadTexts();
document.title = text("admin-page-title");
followRoute();
render(<AdminPage />, page);
void checkSession();
