/** The administrator's pages: the way in, then what the address names. */
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { turnedAway } from "../shared/api.ts";
import { Banner } from "../shared/banner.tsx";
import { text } from "../text.ts";
import { ConfigPage } from "./config/config_page.tsx";
import { DevicesPage } from "./devices/devices_page.tsx";
import { LogView } from "./log_view.tsx";
import { Overview } from "./overview.tsx";
import { PartPage } from "./part/part_page.tsx";
import { route } from "./route.ts";
import { ClaimForm } from "./session/claim_form.tsx";
import { LoginForm } from "./session/login_form.tsx";
import { checkSession, session, sessionAnswers } from "./session/session.ts";
import { PlanetEvents } from "./state/planet_events.ts";
import { connection, planetState } from "./state/planet_state.ts";
import { TopBar } from "./top_bar.tsx";

/** Draws what the state of the session asks for. */
export function AdminPage(): VNode {
  switch (session.value) {
    case "in":
      return <Inside />;
    case "out":
      return <LoginForm />;
    case "unclaimed":
      return <ClaimForm />;
    case "unknown":
      return (
        <>
          <Banner text={sessionAnswers.value ? null : text("page-no-answer")} />
          <p class="text-muted py-20 text-center">{text("page-loading")}</p>
        </>
      );
  }
}

function Inside(): VNode {
  useEffect(() => {
    const events = new PlanetEvents(() => void checkSession());
    events.start();
    return () => events.close();
  }, []);
  const refusals = turnedAway.value;
  const before = useRef(refusals);
  useEffect(() => {
    if (refusals !== before.current) void checkSession();
  }, [refusals]);
  return (
    <>
      <a class="sr-only focus:not-sr-only" href="#content">{text("page-skip")}</a>
      <TopBar planet={planetState.value?.planet ?? null} />
      <Banner text={connection.value === "lost" ? text("admin-connection-lost") : null} />
      <main id="content" tabIndex={-1} class="mx-auto max-w-6xl px-4 sm:px-6 py-8 outline-none">
        <Place />
      </main>
    </>
  );
}

function Place(): VNode {
  const state = planetState.value;
  const place = route.value;
  if (state === null) return <p class="text-muted py-20 text-center">{text("page-loading")}</p>;
  if (place.page === "part") return <PartPage key={place.id} part={state.components[place.id]} />;
  if (place.page === "devices") return <DevicesPage />;
  if (place.page === "config") return <ConfigPage />;
  if (place.page === "log") {
    return (
      <>
        <h1 class="title mb-4">{text("log-title")}</h1>
        <LogView component={null} name={state.planet.title ?? state.planet.name} />
      </>
    );
  }
  return <Overview state={state} />;
}
