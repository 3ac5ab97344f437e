/** The list of a flow's addresses, for players and radios. */
import type { VNode } from "preact";
import type { ApiMount, ApiOnAirItem } from "../../manager/contract/api.ts";
import { formatNumber } from "../shared/format.ts";
import { Icon, type IconName } from "../shared/icon.tsx";
import { language, type PlainTextKey, text } from "../text.ts";
import { type MountKind, mountKind } from "./playback/choose_mount.ts";

const KINDS: Record<MountKind, { readonly icon: IconName; readonly key: PlainTextKey }> = {
  video: { icon: "camera", key: "viewer-way-video" },
  picture: { icon: "camera", key: "viewer-way-picture" },
  sound: { icon: "sound", key: "viewer-way-sound" },
};

/** Draws the list, closed at first. */
export function OtherWays({ item }: { readonly item: ApiOnAirItem }): VNode | null {
  if (item.mounts.length === 0) return null;
  return (
    <details class="group border-t border-line">
      <summary class="flex items-center gap-2 min-h-[48px] px-5 py-2 cursor-pointer font-semibold list-none hover:bg-raised">
        <Icon name="down" class="transition-transform group-open:rotate-180" />
        {text("viewer-other-ways")}
      </summary>
      <ul class="px-5 pb-4 space-y-2">
        {item.mounts.map((mount) => <Way key={mount.url} mount={mount} />)}
      </ul>
    </details>
  );
}

function Way({ mount }: { readonly mount: ApiMount }): VNode {
  const { icon, key } = KINDS[mountKind(mount)];
  const seconds = mount.latencyMs === null ? null : formatNumber(mount.latencyMs / 1000, language());
  return (
    <li class="flex gap-x-4 py-1">
      <Icon name={icon} class="text-muted mt-1" />
      <div class="flex-1 flex flex-wrap items-center justify-between gap-x-4">
        <span>
          <a class="link font-mono text-sm break-all inline-block py-1" href={mount.url}>{mount.url}</a>
          <span class="block text-sm text-muted">
            {text(key)} · {mount.codecs.join(" + ")}
            {seconds !== null && ` · ${text("viewer-delay", { seconds })}`}
          </span>
        </span>
        <a class="link text-sm py-2" href={`${mount.url}.m3u`}>{text("viewer-way-playlist")}</a>
      </div>
    </li>
  );
}
