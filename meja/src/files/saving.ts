// Saving at every pause, and its state.

import { signal } from "@preact/signals";
import { download, isSameStamp, PlaceError, type Place, type Stamp } from "./place.ts";

/** So long after a change a file that may be written is written, whether or not more is typed:
 * whatever happens to the computer, no more than a second's words are lost. */
const PAUSE = 400;
/** From one older version that is kept to the next. */
const KEEPING = 10 * 60_000;

export type SavingState =
  /** As it was opened. */
  | { kind: "lihat" }
  | { kind: "belum" }
  | { kind: "menyimpan" }
  | { kind: "tersimpan"; at: Date; downloaded: boolean }
  | { kind: "gagal"; reason: string }
  /** Somebody else has changed the file meanwhile. */
  | { kind: "bentrok" };

export class Saving {
  readonly state = signal<SavingState>({ kind: "lihat" });
  readonly place;
  /** The file as it was opened. */
  opening: Uint8Array = new Uint8Array();
  /** The file as it was last read or written: what both sides of a clash come from. */
  base: Uint8Array = new Uint8Array();
  private stamp: Stamp = { modified: 0, size: 0 };
  private leave: Promise<boolean> | undefined;
  private keptAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    place: Place,
    private readonly bytes: () => Uint8Array,
  ) {
    this.place = signal(place);
  }

  opened(bytes: Uint8Array, stamp: Stamp) {
    this.opening = bytes;
    this.base = bytes;
    this.stamp = stamp;
    this.state.value = { kind: this.place.value.only ? "belum" : "lihat" };
  }

  /** The person has begun to change something: the moment to ask for leave to write. */
  touched() {
    const place = this.place.value;
    if (place.writable) this.leave ??= place.mayWrite().catch(() => false);
    if (this.state.value.kind === "lihat" || this.state.value.kind === "tersimpan") this.state.value = { kind: "belum" };
  }

  /** There is a new version of the file. */
  changed() {
    if (this.state.value.kind === "bentrok") return;
    this.state.value = { kind: "belum" };
    if (!this.place.value.writable) return;
    this.timer ??= setTimeout(() => void this.save(), PAUSE);
  }

  /** Sees whether somebody else has changed the file, while nothing is being written. */
  async look(): Promise<void> {
    const { kind } = this.state.value;
    if (!this.place.value.writable || (kind !== "lihat" && (kind !== "tersimpan" || this.state.value.downloaded))) return;
    const known = this.stamp;
    const { stamp } = await this.place.value.read();
    // What was written meanwhile is nobody else's.
    const isQuiet = this.stamp === known && this.state.value.kind === kind;
    if (isQuiet && !isSameStamp(stamp, known)) this.state.value = { kind: "bentrok" };
  }

  /** Whether words would be lost if the page were closed now. */
  get isUnsaved(): boolean {
    const { kind } = this.state.value;
    return kind !== "lihat" && kind !== "tersimpan";
  }

  /** Writes now; without a place that can be written the file is downloaded, and its name told. */
  async now(): Promise<string | null> {
    const place = this.place.value;
    if (place.writable) {
      this.leave = place.mayWrite().catch(() => false);
      await this.save();
      return null;
    }
    const bytes = this.bytes();
    const name = stamped(place.name, new Date());
    download(name, bytes, "application/yaml");
    this.base = bytes;
    this.state.value = { kind: "tersimpan", at: new Date(), downloaded: true };
    return name;
  }

  /** From now on the cycle lives there; it is written at once. */
  async moveTo(place: Place): Promise<void> {
    this.place.value = place;
    this.leave = Promise.resolve(true);
    const { stamp } = await place.read();
    this.stamp = stamp;
    await this.save();
  }

  /** After a clash was settled: what lies there now is known. */
  settled(base: Uint8Array, stamp: Stamp) {
    this.base = base;
    this.stamp = stamp;
    this.state.value = { kind: "belum" };
  }

  /** What stands there before it is written over: at the first change, and then from time to time. */
  private async keep(place: Place) {
    const now = new Date();
    if (this.base.length === 0 || now.getTime() - this.keptAt < KEEPING) return;
    await place.keep?.(this.base, now);
    this.keptAt = now.getTime();
  }

  private save(): Promise<void> {
    this.underWay = this.underWay.then(() => this.write());
    return this.underWay;
  }

  private async write() {
    clearTimeout(this.timer);
    this.timer = undefined;
    const place = this.place.value;
    if (!(await (this.leave ?? place.mayWrite().catch(() => false)))) {
      this.leave = undefined;
      this.state.value = { kind: "gagal", reason: "Peramban belum diizinkan menulis berkas ini. Pilih Simpan untuk mengizinkannya." };
      return;
    }
    const bytes = this.bytes();
    this.state.value = { kind: "menyimpan" };
    try {
      const { stamp } = await place.read();
      if (!isSameStamp(stamp, this.stamp)) {
        this.state.value = { kind: "bentrok" };
        return;
      }
      await this.keep(place);
      this.stamp = await place.write(bytes);
      this.base = bytes;
      const isLatest = this.bytes() === bytes;
      this.state.value = isLatest ? { kind: "tersimpan", at: new Date(), downloaded: false } : { kind: "belum" };
    } catch (error) {
      const reason = error instanceof PlaceError ? error.message : "Berkasnya tidak ditemukan lagi, atau tidak dapat ditulis.";
      this.state.value = { kind: "gagal", reason };
    }
  }
}

/** `SK-014-2024 Laut.yaml` as `SK-014-2024 Laut (28 Feb 14.02).yaml`: a download never hides another. */
function stamped(name: string, now: Date): string {
  const day = now.toLocaleDateString("id-ID", { day: "numeric", month: "short" });
  const time = now.toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
  return name.replace(/( \(\d{1,2} \w+ \d{2}\.\d{2}\))?(\.ya?ml)?$/i, ` (${day} ${time}).yaml`);
}
