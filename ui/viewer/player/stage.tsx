/** The place of a flow's picture: its player, or why there is none and what to do. */
import type { VNode } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";
import type { ApiOnAirItem } from "../../../manager/contract/api.ts";
import { Icon } from "../../shared/icon.tsx";
import { text } from "../../text.ts";
import { browserAbilities } from "../playback/browser_abilities.ts";
import { choosePlans, type Plan } from "../playback/choose_mount.ts";
import { listen, watch, watched } from "../watched.ts";
import { PictureCover } from "./picture_cover.tsx";
import { Player } from "./player.tsx";
import { SoundPlayer } from "./sound_player.tsx";

/** Draws the place. */
export function Stage({ item }: { readonly item: ApiOnAirItem }): VNode {
  const mounts = JSON.stringify(item.mounts);
  const plans = useMemo(() => choosePlans(item.mounts, browserAbilities()), [mounts]);
  const given = useSignal(0);
  const active = watched.value === item.flow;
  const started = useRef(false);
  // Once started it stays, also over a gap: the box keeps the connection of those who watch.
  started.current = active && (started.current || item.live);
  const plan = plans[given.value];
  if (started.current && plan !== undefined) {
    const key = `${plan.kind} ${plan.mount.url}`;
    if (plan.kind === "sound") return <SoundPlayer key={key} url={plan.mount.url} live={item.live} />;
    const giveUp = (): void => void (given.value = item.locked ? plans.length : given.value + 1);
    return (
      <Player key={key} plan={plan} title={item.title} live={item.live} locked={item.locked} onHopeless={giveUp} />
    );
  }
  return (
    <div class="relative w-full aspect-video overflow-hidden">
      {plans.length > 0 && plan === undefined && item.locked && item.live
        ? <Refused item={item} onAgain={() => given.value = 0} />
        : idle(item, plan)}
    </div>
  );
}

/** A browser does not tell a page why a locked stream does not play: most of all it is the password. */
function Refused({ item, onAgain }: { readonly item: ApiOnAirItem; readonly onAgain: () => void }): VNode {
  return (
    <PictureCover icon="lock" title={text("viewer-refused-title")}>
      <p class="max-w-prose">{text("viewer-refused-text")}</p>
      <WatchButton item={item} onClick={onAgain} />
    </PictureCover>
  );
}

function idle(item: ApiOnAirItem, plan: Plan | undefined): VNode {
  if (!item.live) {
    return (
      <PictureCover icon="streamer" title={text("viewer-waiting-title")}>
        <p class="max-w-prose">{text("viewer-waiting-text")}</p>
      </PictureCover>
    );
  }
  if (plan === undefined) {
    return (
      <PictureCover icon="warning" title={text("viewer-unplayable-title")}>
        <p class="max-w-prose">{text("viewer-unplayable-text")}</p>
      </PictureCover>
    );
  }
  const heard = plan.kind === "sound";
  return (
    <PictureCover
      icon={item.locked ? "lock" : heard ? "sound" : "streamer"}
      {...(item.locked ? { title: text("viewer-locked-title") } : {})}
    >
      <WatchButton item={item} heard={heard} onClick={() => heard ? listen(item.flow) : watch(item.flow)} />
    </PictureCover>
  );
}

function WatchButton({ item, heard = false, onClick }: {
  readonly item: ApiOnAirItem;
  /** Whether there is nothing to see. */
  readonly heard?: boolean;
  readonly onClick: () => void;
}): VNode {
  return (
    <button
      type="button"
      class="button-base bg-white text-black hover:bg-gray-200 shadow-lg"
      aria-label={text(heard ? "viewer-listen-this" : "viewer-watch-this", { title: item.title })}
      onClick={onClick}
    >
      <Icon name="play" />
      {text(heard ? "viewer-listen" : "viewer-watch")}
    </button>
  );
}
