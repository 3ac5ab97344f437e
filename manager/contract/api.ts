/**
 * The shapes of the HTTP API that the pages rely on. Lists are arrays under `items`; values are JSON numbers in base
 * units; fractions are text. The OpenAPI document is made from the schemas in `manager/api/`, and these types with it.
 */
import type { Json } from "./component_spec.ts";
import type { MessageArgs, MessageLevel } from "./message.ts";
import type { Mood } from "./mood.ts";

/** A message with its text in the language that was asked for. */
export interface ApiMessage {
  readonly id: string;
  readonly level: MessageLevel;
  readonly args: MessageArgs;
  readonly at: string;
  readonly debug: string;
  readonly text: string;
}

/** One component as the API shows it. */
export interface ApiComponent {
  /** `flow/component`. */
  readonly id: string;
  readonly flow: string;
  readonly name: string;
  readonly type: string;
  readonly label: string | null;
  readonly mood: Mood;
  readonly worker: string;
  readonly job: string;
  readonly pid: number | null;
  readonly properties: { readonly [name: string]: Json };
  /** Figures that change all the time, such as the level of a sound: the newest; none while it does not run. */
  readonly readings: { readonly [name: string]: Json };
  readonly eaters: readonly { readonly name: string; readonly feed: string; readonly mood: Mood }[];
  readonly feeders: readonly { readonly name: string; readonly media: string }[];
  /** One for each job that runs it; a muxer has one beside streamers and one beside recorders. */
  readonly instances: readonly { readonly job: string; readonly pid: number | null; readonly mood: Mood }[];
  readonly messages: readonly ApiMessage[];
}

/** The installation as a whole. */
export interface ApiPlanet {
  readonly name: string;
  readonly title: string | null;
  readonly version: string;
  readonly mood: Mood;
  readonly uptimeSeconds: number;
}

/** One machine that runs jobs. */
export interface ApiWorker {
  readonly name: string;
  readonly mood: Mood;
}

/** One flow, summed up. */
export interface ApiFlow {
  readonly name: string;
  readonly title: string | null;
  readonly mood: Mood;
}

/** `GET /api/v1/planet`. */
export interface ApiState {
  readonly planet: ApiPlanet;
  readonly workers: readonly ApiWorker[];
  readonly flows: readonly ApiFlow[];
  readonly components: readonly ApiComponent[];
}

/** Event `snapshot` of `GET /api/v1/events`; the event's id is `seq`. */
export interface ApiSnapshot {
  readonly seq: number;
  readonly planet: ApiPlanet;
  readonly workers: readonly ApiWorker[];
  readonly flows: readonly ApiFlow[];
  /** By id. */
  readonly components: { readonly [id: string]: ApiComponent };
}

/** One operation of event `patch`: JSON Patch (RFC 6902) on the shape of the snapshot. */
export type ApiPatchOperation =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: Json }
  | { readonly op: "remove"; readonly path: string };

/** One way to watch or hear a flow. */
export interface ApiMount {
  /** Path below the box's address. */
  readonly url: string;
  /** `video/webm`, `application/ogg`, `audio/mpeg`, `multipart/x-mixed-replace` … */
  readonly mediaType: string;
  /** As in the `codecs` parameter of RFC 6381: `vp8`, `opus`, `theora`, `vorbis`, `mp3`, `jpeg`. */
  readonly codecs: readonly string[];
  /** What lies between camera and viewer, as far as the box adds to it; null when unknown. */
  readonly latencyMs: number | null;
}

/** One listed flow of `GET /api/v1/on-air`. */
export interface ApiOnAirItem {
  readonly flow: string;
  readonly title: string;
  readonly description: string | null;
  readonly language: string | null;
  readonly live: boolean;
  /** Whether a password or the like is asked for. */
  readonly locked: boolean;
  readonly mounts: readonly ApiMount[];
}

/** Problem details, RFC 9457, with the text's id and arguments for those who render it themselves. */
export interface ApiProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly id: string;
  readonly args: MessageArgs;
}

/** The problem of a planet file that was refused. */
export interface ApiPlanetRefusal extends ApiProblem {
  readonly problems: readonly ApiPlanetProblem[];
}

/** One version of the planet file: `GET /api/v1/config/history`. */
export interface ApiPlanetVersion {
  readonly version: number;
  readonly at: string;
  /** Null when the file was edited by somebody whom the box does not know. */
  readonly by: string | null;
  readonly how: "file" | "api" | "properties" | "rollback";
  /** The version that a rollback went back to. */
  readonly restored: number | null;
  /** Ids of components. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** One thing that is wrong with a planet file: `POST /api/v1/config/check`. Places are 1-based. */
export interface ApiPlanetProblem {
  readonly line: number;
  readonly column: number;
  readonly id: string;
  readonly args: MessageArgs;
  readonly text: string;
}

/** One secret of `GET /api/v1/secrets`; no call answers its value. */
export interface ApiSecret {
  readonly name: string;
  /** Whether the planet that the box goes by names it. */
  readonly used: boolean;
}

/** What a value is, as `GET /api/v1/component-types` tells. */
export interface ApiKind {
  /** `integer`, `bitrate`, `choice` … */
  readonly kind: string;
  /** The unit of the value, null when it has none. */
  readonly unit: string | null;
  readonly required: boolean;
  readonly default: Json;
  /** `{kind: "list" | "map", of}` or `{kind: "record", fields}`, with such descriptions in them; null for one word. */
  readonly shape: Json;
}

/** One property of a type. */
export interface ApiProperty extends ApiKind {
  readonly name: string;
  readonly title: string;
  /** Whether it changes while the component runs. */
  readonly live: boolean;
}

/** One thing that a component can be asked to do. */
export interface ApiAction {
  readonly name: string;
  readonly title: string;
  /** JSON Schema of what it takes. */
  readonly schema: { readonly [key: string]: Json };
  readonly takes: readonly (ApiKind & { readonly name: string })[];
}

/** One component type. */
export interface ApiComponentType {
  readonly type: string;
  /** Whether it is an add-on of this box. */
  readonly own: boolean;
  /** Where an add-on lies; null for a type of the program. */
  readonly folder: string | null;
  /** Whether it brings a section for the pages of its parts. */
  readonly page: boolean;
  readonly title: string;
  readonly about: string;
  /** JSON Schema of the properties. */
  readonly schema: { readonly [key: string]: Json };
  readonly properties: readonly ApiProperty[];
  readonly actions: readonly ApiAction[];
  /** Null for a type whose eaters have the names that it gives them. */
  readonly anyEaters: { readonly media: readonly string[] } | null;
}

/** How a trial went: `POST /api/v1/checks`. */
export interface ApiCheckReport {
  readonly ok: boolean;
  readonly mood: Mood;
  readonly messages: readonly ApiMessage[];
  readonly readings: { readonly [name: string]: Json };
  readonly feeders: readonly {
    readonly name: string;
    readonly samples: number;
    readonly bytes: number;
    readonly samplesPerSecond: number;
    /** As GStreamer writes caps; empty when nothing came. */
    readonly caps: string;
  }[];
  readonly seconds: number;
  /** Seconds of processor time for each second, without the test sources. */
  readonly cpu: number;
  /** What one core could do; null when the trial was too short to tell. */
  readonly samplesPerCpuSecond: number | null;
  /** What came out, as a `data:` URL with a JPEG. */
  readonly picture: string | null;
}
