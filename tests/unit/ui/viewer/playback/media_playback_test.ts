import { strict as assert } from "node:assert";
import { MediaPlayback } from "../../../../../ui/viewer/playback/media_playback.ts";
import type { PlaybackState } from "../../../../../ui/viewer/playback/playback.ts";
import { inPage } from "../../page_world.ts";

/** A media element that plays only after a click, as browsers want it of what is loud. */
class ShyElement extends EventTarget {
  clicked = false;
  paused = true;
  currentTime = 0;
  src = "";

  play(): Promise<void> {
    if (!this.clicked) return Promise.reject(new DOMException("no click yet", "NotAllowedError"));
    this.paused = false;
    return Promise.resolve();
  }

  hasAttribute(): boolean {
    return this.src !== "";
  }

  removeAttribute(): void {
    this.src = "";
  }

  load(): void {}
}

Deno.test("MediaPlayback plays after the click that the browser wanted, and says so", () =>
  inPage(() => new Response(), async ({ pass }) => {
    const element = new ShyElement();
    const states: PlaybackState[] = [];
    const playback = new MediaPlayback(element as unknown as HTMLMediaElement, {
      url: "/demo.webm",
      onState: (state) => states.push(state),
      onHopeless: () => {},
      isLive: () => true,
    });
    playback.start();
    await pass(1000);
    assert.deepEqual(states, ["blocked"]);
    element.clicked = true;
    playback.start();
    await pass(500);
    element.currentTime = 1;
    await pass(500);
    assert.deepEqual(states, ["blocked", "connecting", "playing"]);
    playback.close();
  }));
