import { strict as assert } from "node:assert";
import { alsaDevice, soundSources } from "../../../../components/soundcard/inputs.ts";

const CARDS = "00-00: ALC256 Analog : ALC256 Analog : playback 1 : capture 1\n" +
  "00-03: HDMI 0 : HDMI 0 : playback 1\n" +
  "02-00: USB Audio : USB Audio : playback 1 : capture 1\n";
const BUFFERS = "buffer-time=200000 latency-time=40000 slave-method=re-timestamp";

Deno.test("soundSources() tries the sound servers first, then the cards, those that were plugged in before others", () => {
  assert.deepEqual(soundSources("auto", CARDS), [
    `pulsesrc ${BUFFERS}`,
    "pipewiresrc",
    `alsasrc device="plughw:2,0" ${BUFFERS}`,
    `alsasrc device="plughw:0,0" ${BUFFERS}`,
  ]);
});

Deno.test("soundSources() asks ALSA for its own devices, and the sound servers for all others", () => {
  assert.deepEqual(soundSources("hw:Loopback,1", CARDS), [`alsasrc device="hw:Loopback,1" ${BUFFERS}`]);
  assert.deepEqual(soundSources('a "mic"', ""), [
    `pulsesrc device="a \\"mic\\"" ${BUFFERS}`,
    'pipewiresrc target-object="a \\"mic\\""',
  ]);
});

Deno.test("alsaDevice() brings the path of a card to its name in ALSA, and leaves other names alone", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(`${folder}/by-id`);
  await Deno.writeTextFile(`${folder}/controlC2`, "");
  await Deno.symlink("../controlC2", `${folder}/by-id/usb-Maker_Device-00`);
  assert.equal(alsaDevice(`${folder}/by-id/usb-Maker_Device-00`), "plughw:2,0");
  assert.equal(alsaDevice(`${folder}/by-id/usb-Gone-00`), null);
  assert.equal(alsaDevice(folder), null);
  assert.equal(alsaDevice("hw:1"), "hw:1");
  await Deno.remove(folder, { recursive: true });
});
