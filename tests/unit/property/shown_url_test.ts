import { strict as assert } from "node:assert";
import { shownUrl } from "../../../components/property/shown_url.ts";

Deno.test("shownUrl() leaves passwords out wherever they stand, and all else as it is", () => {
  const shown = {
    "rtsp://camera:554/live?a=b": "rtsp://camera:554/live?a=b",
    "rtsp://user:pass:word@camera/live": "rtsp://user@camera/live",
    "rtsp://user@camera:554/live": "rtsp://user@camera:554/live",
    "http://[::1]:8000/live.ogg": "http://[::1]:8000/live.ogg",
    "srt://:7001?mode=listener&passphrase=0123456789&latency=9": "srt://:7001?mode=listener&passphrase=…&latency=9",
  };
  for (const [url, is] of Object.entries(shown)) assert.equal(shownUrl(url), is);
});
