import { strict as assert } from "node:assert";
import { definitions } from "../../../../components/catalogue.ts";
import type { ComponentSpec } from "../../../../manager/contract/component_spec.ts";
import { JobOrders } from "../../../../worker/supervisor/job_orders.ts";
import { component } from "../worker_box.ts";

/** What would be said, as text. */
function said(orders: JobOrders, ...wanted: ComponentSpec[]): string[] {
  return orders.next(wanted).map((order) =>
    order.type === "start" ? `start ${order.component.id}` : `stop ${order.component}`
  );
}

Deno.test("JobOrders.next() says only what differs, stops first and in reverse", () => {
  const orders = new JobOrders(definitions);
  assert.deepEqual(said(orders, component("a/1"), component("a/2"), component("a/3")), [
    "start a/1",
    "start a/2",
    "start a/3",
  ]);
  assert.deepEqual(said(orders, component("a/1"), component("a/2"), component("a/3")), []);
  assert.deepEqual(said(orders, component("a/1", { width: 1 }), component("a/3"), component("a/4")), [
    "stop a/2",
    "stop a/1",
    "start a/1",
    "start a/4",
  ]);
});

Deno.test("JobOrders.next() starts without a stop when only live properties differ", () => {
  const { type, live = [] } = [...definitions.values()].find(({ live }) => live !== undefined)!;
  const before = { ...component("a/1", { [live[0]!]: 1 }), type };
  const orders = new JobOrders(definitions);
  said(orders, before);
  assert.deepEqual(said(orders, { ...before, properties: { [live[0]!]: 2 } }), ["start a/1"]);
  assert.deepEqual(said(orders, { ...before, properties: { [live[0]!]: 2, width: 3 } }), ["stop a/1", "start a/1"]);
});

Deno.test("JobOrders.takeOver() goes on from what the job itself says", () => {
  const orders = new JobOrders(definitions);
  said(orders, component("a/1"), component("a/2"));
  orders.takeOver([component("a/1"), component("a/3")]);
  assert.deepEqual(said(orders, component("a/1"), component("a/2")), ["stop a/3", "start a/2"]);
});

Deno.test("JobOrders.startAnew() stops and starts what is as wanted, also over a new connection", () => {
  const orders = new JobOrders(definitions);
  said(orders, component("a/1"));
  orders.startAnew("a/1");
  orders.startAnew("a/unheard-of");
  orders.takeOver([component("a/1")]);
  assert.deepEqual(said(orders, component("a/1")), ["stop a/1", "start a/1"]);
});
