/** Which of a flow's mounts this browser can play, and how. Pure: what the browser can is passed in. */
import type { ApiMount } from "../../../manager/contract/api.ts";

/** What a browser says about itself. */
export interface Abilities {
  /** Whether `<video>` plays a media type with codecs. */
  video(type: string): boolean;
  /** Whether `<audio>` plays a media type with codecs. */
  audio(type: string): boolean;
  /** Whether it plays files that have no end. Apple's browsers ask for byte ranges, which live streams lack. */
  readonly endless: boolean;
}

/** A way to play a flow with its picture. */
export type PicturePlan =
  | { readonly kind: "video"; readonly mount: ApiMount }
  | { readonly kind: "picture"; readonly mount: ApiMount; readonly sound: ApiMount | null };

/** One way to play a flow in the page. */
export type Plan = PicturePlan | { readonly kind: "sound"; readonly mount: ApiMount };

/** What a mount gives: pictures in a container, JPEG after JPEG, or sound alone. */
export type MountKind = "video" | "picture" | "sound";

const PICTURE_CODECS = /^(vp8|vp9|vp09|av1|av01|theora|h264|avc1|hvc1|hev1)/;

/** Streams that are their codec: browsers refuse to hear of another. */
const BARE = /^audio\/(aac|flac)$/;

/**
 * Tells what a mount gives.
 *
 * @param mount The mount.
 */
export function mountKind(mount: ApiMount): MountKind {
  if (mount.mediaType.startsWith("multipart/")) return "picture";
  const pictures = mount.codecs.some((codec) => PICTURE_CODECS.test(codec)) || mount.mediaType.startsWith("video/");
  return pictures ? "video" : "sound";
}

/**
 * Lists the ways in which this browser can play a flow.
 *
 * @param mounts The flow's mounts, in the planet's order.
 * @param abilities What the browser can.
 * @returns Best first: one file with picture and sound; JPEG pictures, with sound beside them when there is any; sound.
 */
export function choosePlans(mounts: readonly ApiMount[], abilities: Abilities): Plan[] {
  const videos = mounts.filter((mount) => mountKind(mount) === "video" && canPlay(mount, abilities));
  const sounds = mounts.filter((mount) => mountKind(mount) === "sound" && canPlay(mount, abilities));
  const pictures = mounts.filter((mount) => mountKind(mount) === "picture");
  const sound = sounds[0] ?? null;
  return [
    ...videos.map((mount): Plan => ({ kind: "video", mount })),
    ...pictures.map((mount): Plan => ({ kind: "picture", mount, sound })),
    ...sounds.map((mount): Plan => ({ kind: "sound", mount })),
  ];
}

/**
 * Tells whether there is anything to hear.
 *
 * @param plan How a flow is played. Of a container whose codecs nobody knows that is taken for granted.
 */
export function hasSound(plan: PicturePlan): boolean {
  if (plan.kind === "picture") return plan.sound !== null;
  const { codecs } = plan.mount;
  return codecs.length === 0 || codecs.some((codec) => !PICTURE_CODECS.test(codec));
}

function canPlay(mount: ApiMount, abilities: Abilities): boolean {
  const container = mount.mediaType.split("/")[1] ?? "";
  if (!abilities.endless && /webm|ogg|mp4|wav|flac/.test(container)) return false;
  const codecs = BARE.test(mount.mediaType) ? "" : `; codecs="${mount.codecs.join(", ")}"`;
  const type = (top: string) => `${top}/${container}${codecs}`;
  return mountKind(mount) === "video" ? abilities.video(type("video")) : abilities.audio(type("audio"));
}
