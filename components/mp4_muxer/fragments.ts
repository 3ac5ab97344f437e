/**
 * Turns what mp4mux gives, box by box and sample by sample, into a header and whole fragments: what a streamer needs to
 * let viewers join. Pure; one for each pipeline.
 */
import { joinBytes } from "../_delivery/join_bytes.ts";
import { boxType, viewOf } from "./mp4_boxes.ts";
import { readFragment, repairFragment } from "./repair_fragment.ts";
import { type Mp4Track, repairHeader, tracksOf } from "./repair_header.ts";

/** A piece of the muxer's output: a box without a time, or a sample with one. */
export interface Mp4Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Running time of decoding; null for boxes. */
  readonly dtsNs: bigint | null;
  readonly ptsNs: bigint | null;
  readonly isDelta: boolean;
}

/** A whole fragment: a head and its samples, all of one track. */
export interface Mp4Fragment {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of its first sample. */
  readonly ptsNs: bigint;
  /** Whether a player can begin here. */
  readonly isKey: boolean;
}

/** Who takes them. */
export interface Mp4Listener {
  /** `ftyp` and `moov`, before the first fragment. */
  onHeader(bytes: Uint8Array<ArrayBuffer>): void;
  onFragment(fragment: Mp4Fragment): void;
}

const SECOND_NS = 1_000_000_000n;

/** Collects the pieces. */
export class Fragments {
  readonly #listener: Mp4Listener;
  #header: Uint8Array<ArrayBuffer>[] = [];
  #tracks: ReadonlyMap<number, Mp4Track> | null = null;
  /** What is added to each track's times, which count from its first sample. */
  readonly #offsets = new Map<number, bigint>();
  #moof: Uint8Array | null = null;
  #body: Uint8Array<ArrayBuffer>[] = [];
  #missing = 0;
  #first: Mp4Piece | null = null;

  /** @param listener Who takes what comes out. */
  constructor(listener: Mp4Listener) {
    this.#listener = listener;
  }

  /**
   * Takes the next piece.
   *
   * @param piece As the muxer gives it.
   * @throws {Error} When it is none that can follow.
   */
  push(piece: Mp4Piece): void {
    if (piece.ptsNs === null) this.#takeBox(piece.bytes);
    else this.#takeSample(piece);
  }

  #takeBox(bytes: Uint8Array<ArrayBuffer>): void {
    const type = boxType(bytes);
    if (type === "moof") {
      this.#moof = bytes;
      if (this.#tracks === null) this.#endHeader();
    } else if (type === "mdat") {
      this.#missing = viewOf(bytes).getUint32(0) - bytes.length;
      this.#body = [bytes];
      this.#first = null;
    } else if (this.#tracks === null) {
      this.#header.push(bytes);
    } else {
      throw new Error(`Cannot go on with a fragment because a moof or mdat begins it: got ${type}`);
    }
  }

  #endHeader(): void {
    const header = joinBytes(...this.#header.splice(0));
    repairHeader(header);
    this.#tracks = tracksOf(header);
    this.#listener.onHeader(header);
  }

  #takeSample(piece: Mp4Piece): void {
    this.#first ??= piece;
    this.#body.push(piece.bytes);
    this.#missing -= piece.bytes.length;
    if (this.#missing <= 0) this.#endFragment(this.#first);
  }

  #endFragment(first: Mp4Piece): void {
    if (this.#moof === null || first.ptsNs === null) {
      throw new Error("Cannot end a fragment because it has a head: got none");
    }
    const { track: number, time } = readFragment(this.#moof);
    const track = this.#tracks?.get(number);
    if (track === undefined) throw new Error(`Cannot end a fragment because the header has its track: got ${number}`);
    const offset = this.#offsets.get(number) ?? startOf(track, first) - time;
    this.#offsets.set(number, offset);
    const moof = repairFragment(this.#moof, time + offset);
    this.#moof = null;
    this.#listener.onFragment({
      bytes: joinBytes(moof, ...this.#body.splice(0)),
      ptsNs: first.ptsNs,
      // Sound has key frames only; where there are pictures, a player begins with one of those.
      isKey: !first.isDelta && (track.isPicture || !this.#hasPictures),
    });
  }

  get #hasPictures(): boolean {
    return [...this.#tracks?.values() ?? []].some(({ isPicture }) => isPicture);
  }
}

/** Running time of a first sample in units of its track. */
function startOf({ timescale }: Mp4Track, { dtsNs, ptsNs }: Mp4Piece): bigint {
  return ((dtsNs ?? ptsNs ?? 0n) * BigInt(timescale) + SECOND_NS / 2n) / SECOND_NS;
}
