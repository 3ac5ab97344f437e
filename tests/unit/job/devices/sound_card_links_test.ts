import { strict as assert } from "node:assert";
import type { FoundDevice } from "../../../../ffi/gstreamer/device_monitor.ts";
import { stableId } from "../../../../worker/job/devices/list_microphones.ts";
import { soundCardLinks } from "../../../../worker/job/devices/sound_card_links.ts";

/** A machine with cards: their links by name, and what the kernel says of each. */
async function withCards(
  { byId = {}, byPath = {}, usb = {} }: Record<"byId" | "byPath" | "usb", Record<string, string>>,
  look: (nodes: string, links: Map<string, string>) => void,
): Promise<void> {
  const root = await Deno.makeTempDir();
  const [nodes, cards] = [`${root}/snd`, `${root}/asound`];
  for (const [folder, links] of [["by-id", byId], ["by-path", byPath]] as const) {
    await Deno.mkdir(`${nodes}/${folder}`, { recursive: true });
    for (const [name, card] of Object.entries(links)) {
      await Deno.symlink(`../controlC${card}`, `${nodes}/${folder}/${name}`);
    }
  }
  for (const [card, id] of Object.entries(usb)) {
    await Deno.mkdir(`${cards}/card${card}`, { recursive: true });
    await Deno.writeTextFile(`${cards}/card${card}/usbid`, `${id}\n`);
  }
  look(nodes, soundCardLinks({ nodes, cards }));
  await Deno.remove(root, { recursive: true });
}

Deno.test("soundCardLinks() gives the name by maker and number, else that of the port", async () => {
  const byPath = { "pci-0": "0", "usb-1": "1" };
  await withCards({ byId: { "usb-Maker_Mic_77-00": "1" }, byPath, usb: { 1: "1:2" } }, (nodes, links) => {
    assert.deepEqual(Object.fromEntries(links), {
      0: `${nodes}/by-path/pci-0`,
      1: `${nodes}/by-id/usb-Maker_Mic_77-00`,
    });
  });
});

Deno.test("soundCardLinks() tells two microphones of one kind apart by their ports", async () => {
  const byPath = { "usb-1": "1", "usb-2": "2" };
  await withCards({ byId: { "usb-Mic-00": "2" }, byPath, usb: { 1: "1:2", 2: "1:2" } }, (nodes, links) => {
    assert.deepEqual(Object.fromEntries(links), { 1: `${nodes}/by-path/usb-1`, 2: `${nodes}/by-path/usb-2` });
  });
});

Deno.test("stableId() is the path that stays, for the first input of a card", () => {
  const links = new Map([["2", "/dev/snd/by-path/usb-2"]]);
  const found = (device: string): FoundDevice => ({ device, name: "", caps: "", properties: new Map() });
  assert.equal(stableId(found("hw:2"), links), "/dev/snd/by-path/usb-2");
  assert.equal(stableId(found("hw:2,1"), links), "plughw:CARD=2,DEV=1");
  assert.equal(stableId(found("alsa_input.usb-Mic"), links), "alsa_input.usb-Mic");
});
