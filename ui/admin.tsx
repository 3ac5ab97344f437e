/** Entry of the administrator's pages, `/admin/`. */
import { render } from "preact";
import { AdminPage } from "./admin/admin_page.tsx";
import { followRoute } from "./admin/route.ts";
import { checkSession } from "./admin/session/session.ts";
import { startPage } from "./start_page.ts";

const page = await startPage("admin-page-title");
followRoute();
render(<AdminPage />, page);
void checkSession();
