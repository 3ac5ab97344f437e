/**
 * What a delivery job and the porter say to each other over the porter's unix socket: packets that start with one line
 * of JSON. A request's packet carries the bytes of its head behind the line, and its connection as a file descriptor.
 */
import * as v from "valibot";
import { joinBytes } from "./join_bytes.ts";

/** Raised with every change that an older side would misunderstand. */
export const REGISTRATION_VERSION = 1;

/** One path that a job serves. */
export interface Mount {
  readonly path: string;
  /** Whether everything below `path/` belongs to it, too. */
  readonly below: boolean;
}

/** Where a connection comes from. */
export interface Peer {
  /** In digits; IPv4 that arrived over IPv6 is written as IPv4. */
  readonly host: string;
  readonly port: number;
}

/** What a job says. */
const jobMessage = v.variant("type", [
  v.object({ v: v.number(), type: v.literal("hello"), component: v.string() }),
  v.object({
    v: v.number(),
    type: v.literal("mounts"),
    mounts: v.array(v.object({ path: v.string(), below: v.boolean() })),
  }),
]);

/** What the porter says. */
const porterMessage = v.variant("type", [
  v.object({ v: v.number(), type: v.literal("hello") }),
  v.object({ v: v.number(), type: v.literal("request"), peer: v.object({ host: v.string(), port: v.number() }) }),
]);

/** One message of a job. */
export type JobMessage = v.InferOutput<typeof jobMessage>;

/** One message of the porter. */
export type PorterMessage = v.InferOutput<typeof porterMessage>;

/** A packet that was read: the message, and what stood behind its line. */
export interface Opened<M> {
  readonly message: M;
  readonly rest: Uint8Array<ArrayBuffer>;
}

const LINE_END = 10;

/**
 * The path of the porter's socket.
 *
 * @param runFolder The folder of sockets and job records. The name ends unlike those of jobs' sockets.
 */
export function registrationPath(runFolder: string): string {
  return `${runFolder}/porter.mounts`;
}

/**
 * Makes a packet.
 *
 * @param message What is said.
 * @param rest What stands behind it.
 */
export function packet(
  message: JobMessage | PorterMessage,
  rest: Uint8Array = new Uint8Array(),
): Uint8Array<ArrayBuffer> {
  return joinBytes(new TextEncoder().encode(`${JSON.stringify(message)}\n`), rest);
}

/**
 * Reads a packet of a job.
 *
 * @param bytes The packet.
 * @returns Null when it is none that this version knows.
 */
export function openJobPacket(bytes: Uint8Array<ArrayBuffer>): Opened<JobMessage> | null {
  return open(bytes, jobMessage);
}

/**
 * Reads a packet of the porter.
 *
 * @param bytes The packet.
 * @returns Null when it is none that this version knows.
 */
export function openPorterPacket(bytes: Uint8Array<ArrayBuffer>): Opened<PorterMessage> | null {
  return open(bytes, porterMessage);
}

function open<M>(bytes: Uint8Array<ArrayBuffer>, schema: v.GenericSchema<unknown, M>): Opened<M> | null {
  const end = bytes.indexOf(LINE_END);
  if (end < 0) return null;
  const { success, output } = v.safeParse(schema, parseJson(new TextDecoder().decode(bytes.subarray(0, end))));
  return success ? { message: output, rest: bytes.subarray(end + 1) } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
