// The cycle that is open: what it says, what there is to say of it, and every change to it.
//
// A change is seen at once (`values`) and written by the core soon after (`bytes`): letters are
// gathered for a moment, everything else goes at once. The text is the page's; a core that has
// stopped loses none of it.

import { batch, computed, effect, signal } from "@preact/signals";
import type { Core } from "../core/core.ts";
import { CoreError, NOTHING_BESIDE, type Beside } from "../core/line.ts";
import type { Answer, Change, Profile, Value } from "../core/types.ts";
import type { Place } from "../files/place.ts";
import type { Block } from "../prose/blocks.ts";
import { Saving } from "../files/saving.ts";
import { forget, keep } from "../files/recovery.ts";
import type { Comparison } from "./comparison.ts";
import { History } from "./history.ts";
import { LetBe } from "./letBe.ts";
import { item, join, parts, within } from "./key.ts";
import { changed, get, isGroup, isVoid } from "./values.ts";

/** A pause in typing after which the core writes what was typed. */
const PAUSE = 120;
/** Who types without a pause has it written this long after the first letter. */
const LONGEST = 300;

/** An editor, whose last letters may not be in `values` yet. */
export interface Pending {
  /** The key of its field, which changes as items before it come and go. */
  at: () => string;
  /** Puts them there. */
  settle: () => Promise<void>;
  /** Its field is taken away, and its letters with it. */
  drop: () => void;
  /** Puts this at its end, and the caret where it begins. */
  append: (blocks: Block[]) => void;
}

let made = 0;

const NO_PROFILE: Profile = { kl: [], pejabat: {} };

export class Session {
  /** What the form shows. */
  readonly values = signal<Value>(null);
  readonly answer = signal<Answer | null>(null);
  readonly profile = signal<Profile>(NO_PROFILE);
  /** Grows with each version of the file that the core has written. */
  readonly version = signal(0);
  /** What the core refused, in a sentence. */
  readonly refused = signal<string | null>(null);
  readonly canUndo = signal(false);
  readonly canRedo = signal(false);
  /** What the cycle is held against, in place of the form. */
  readonly comparison = signal<Comparison | null>(null);
  readonly letBe = new LetBe();
  /** What is found in the cycle and not answered yet. */
  readonly findings = computed(() => (this.answer.value?.temuan ?? []).filter((one) => !this.letBe.has(one)));
  readonly saving: Saving;
  readonly pending = new Set<Pending>();
  bytes = new Uint8Array();
  beside: Beside = NOTHING_BESIDE;

  /** The version that `answer` is about. */
  private judged: Uint8Array | undefined;
  private readonly history = new History();
  private queue: Change[] = [];
  /** Changes whose turn to be written comes when what is being written is done. */
  private readonly waiting: Change[][] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private typedSince: number | undefined;
  private writing: Promise<void> = Promise.resolve();

  /** No other session has it. */
  readonly id = ++made;

  constructor(
    readonly core: Core,
    place: Place,
  ) {
    this.saving = new Saving(place, () => this.bytes);
  }

  /** What lies in no file yet is kept by the browser, as far as its class allows; see `files/recovery.ts`. */
  watchRecovery(): () => void {
    return effect(() => {
      const answer = this.answer.value;
      const { kind } = this.saving.state.value;
      // A class that was raised is known with the answer.
      if (!answer || this.judged !== this.bytes || kind === "menyimpan") return;
      const isAtRisk = kind === "gagal" || kind === "bentrok" || (kind === "belum" && !this.place.writable);
      if (isAtRisk) keep(this.place.name, this.bytes, answer.terbatas);
      else if (kind === "tersimpan" || answer.terbatas) forget();
    });
  }

  get place(): Place {
    return this.saving.place.value;
  }

  /** Reads the file of its place. */
  async open(): Promise<void> {
    const { bytes, stamp } = await this.place.read();
    this.saving.opened(bytes, stamp);
    await this.load(bytes);
  }

  /** A letter more or less in a field. */
  type(kunci: string, teks: string) {
    this.settled(kunci, teks);
    this.touch();
  }

  /** What was typed into an editor, when it is asked to settle. */
  settled(kunci: string, teks: string) {
    this.enqueue({ jenis: "isi", kunci, teks });
  }

  /** Something was typed, also into an editor: it is written after a pause. */
  touch() {
    this.saving.touched();
    clearTimeout(this.timer);
    this.typedSince ??= Date.now();
    const rest = this.typedSince + LONGEST - Date.now();
    this.timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(PAUSE, rest)));
  }

  /** Any other change. */
  change(...changes: Change[]) {
    // What was typed before is taken back by itself.
    void this.writeQueue();
    for (const change of changes) this.enqueue(change);
    void this.flush();
  }

  /** The whole file as a text: for one that cannot be read as a form. */
  async replace(text: string): Promise<void> {
    await this.become(new TextEncoder().encode(text), true);
  }

  /** All that was typed is in `bytes` when this is done. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.typedSince = undefined;
    // Also those that come meanwhile: an item that was split is one change with its halves.
    for (const one of this.pending) await one.settle();
    await this.writeQueue();
  }

  async undo(): Promise<string | undefined> {
    return this.turn((bytes) => this.history.undo(bytes));
  }

  async redo(): Promise<string | undefined> {
    return this.turn((bytes) => this.history.redo(bytes));
  }

  /** Another file of the same cycle, as one change that can be undone. */
  async exchange(bytes: Uint8Array): Promise<void> {
    await this.flush();
    await this.become(bytes, false);
  }

  private become(bytes: Uint8Array, typing: boolean): Promise<void> {
    return this.exclusively(async () => {
      this.history.before(this.bytes, "", typing, Date.now());
      await this.load(bytes);
      this.saving.changed();
    });
  }

  private async turn(back: (bytes: Uint8Array) => { bytes: Uint8Array; key: string } | undefined) {
    await this.flush();
    return this.exclusively(async () => {
      const other = back(this.bytes);
      if (!other) return undefined;
      await this.load(other.bytes);
      this.saving.changed();
      return other.key;
    });
  }

  /** One version of the file comes after the other, whoever makes it. */
  private exclusively<T>(work: () => Promise<T>): Promise<T> {
    const done = this.writing.then(work);
    // What failed is told; it keeps nothing that comes after from being done.
    this.writing = done.then(() => undefined, () => undefined);
    return done;
  }

  private enqueue(wanted: Change) {
    const [change, ...rest] = begun(this.values.value, wanted);
    if (!change) return;
    this.saving.touched();
    if (change.jenis === "hapus") {
      for (const one of this.pending) if (within(one.at(), change.kunci)) one.drop();
    }
    this.values.value = changed(this.values.value, change);
    const last = this.queue.at(-1);
    if (change.jenis === "isi" && last?.jenis === "isi" && last.kunci === change.kunci) this.queue.pop();
    this.queue.push(change);
    for (const one of rest) this.enqueue(one);
  }

  private writeQueue(): Promise<void> {
    const changes = this.queue;
    this.queue = [];
    if (changes.length === 0) return this.writing;
    this.waiting.push(changes);
    return this.exclusively(() => {
      this.waiting.shift();
      return this.write(changes);
    });
  }

  private async write(changes: Change[]) {
    try {
      const bytes = await this.core.change(this.bytes, changes);
      const typing = changes.every(isTyped);
      // What changes nothing is nothing to take back.
      if (!isSame(bytes, this.bytes)) this.history.before(this.bytes, changes[0] ? keyOf(changes[0]) : "", typing, Date.now());
      this.took(bytes);
      this.saving.changed();
    } catch (error) {
      this.refuse(error);
      // What the core did not write is not shown as written.
      if (this.queue.length === 0) await this.load(this.bytes);
      return;
    }
    try {
      // The pages, asked for as soon as there is a version, come before what there is to say of it.
      this.told(await this.core.open(this.bytes, this.beside));
      if (changes.some((change) => ofProfile(keyOf(change)))) await this.refreshProfile();
      if (changes.some((change) => keyOf(change).endsWith("berkas"))) await this.look();
    } catch (error) {
      this.refuse(error);
    }
  }

  private refuse(error: unknown) {
    if (!(error instanceof CoreError)) throw error;
    this.refused.value = error.message;
  }

  private async load(bytes: Uint8Array) {
    this.bytes = bytes as Uint8Array<ArrayBuffer>;
    const answer = await this.core.open(bytes, this.beside);
    batch(() => {
      // What was typed meanwhile is written next.
      this.values.value = [...this.waiting.flat(), ...this.queue].reduce(changed, answer.isi);
      this.told(answer);
      this.took(bytes);
    });
    await Promise.all([this.refreshProfile(), this.look()]);
  }

  /** This is the file now. */
  private took(bytes: Uint8Array) {
    this.bytes = bytes as Uint8Array<ArrayBuffer>;
    batch(() => {
      this.version.value += 1;
      this.canUndo.value = this.history.canUndo;
      this.canRedo.value = this.history.canRedo;
    });
  }

  /** This is what there is to say of the file as it is now. */
  private told(answer: Answer) {
    this.judged = this.bytes;
    this.answer.value = answer;
  }

  private async refreshProfile() {
    this.profile.value = await this.core.profile(this.bytes);
  }

  /** Sees which of the files that the cycle names lie beside it. */
  private async look() {
    const paths = filesNamed(this.values.value);
    const beside = await this.place.beside(paths);
    const isSame = beside.present?.join("\n") === this.beside.present?.join("\n");
    this.beside = beside;
    if (isSame) return;
    this.told(await this.core.open(this.bytes, beside));
    this.took(this.bytes);
  }
}

/** What is put into the box that stands there before there is a list begins the list. */
function begun(values: Value, change: Change): Change[] {
  if (change.jenis !== "isi" && change.jenis !== "kosongkan") return [change];
  const path = parts(change.kunci);
  const first = path.findIndex((part, at) => part === 0 && isVoid(get(values, join(path.slice(0, at)))));
  if (first < 0) return [change];
  if (change.jenis === "kosongkan" || change.teks.trim() === "") return [];
  const daftar = join(path.slice(0, first));
  const isItem = first === path.length - 1;
  return [{ jenis: "sisip", daftar, ke: 0, butir: isItem ? change.teks : null }, ...(isItem ? [] : [change])];
}

/** The key that a change is about; of a new item its own. */
export function keyOf(change: Change): string {
  return change.jenis === "sisip" ? item(change.daftar, change.ke) : change.kunci;
}

/** The first letter in a list's first box begins the list; it is typed as the others are. */
function isTyped(change: Change): boolean {
  return change.jenis === "isi" || (change.jenis === "sisip" && change.ke === 0 && typeof change.butir === "string" && change.butir.length === 1);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Keys on which the profile in force, or what it completes, depends. */
function ofProfile(key: string): boolean {
  return /^(siklus|pejabat)\b|tanggal|sampai|diterima/.test(key);
}

function filesNamed(values: Value): string[] {
  if (Array.isArray(values)) return values.flatMap(filesNamed);
  if (!isGroup(values)) return [];
  return Object.entries(values).flatMap(([name, value]) => {
    const isFile = name === "berkas" || name === "naskah_bertanda_tangan";
    return isFile && typeof value === "string" ? [value] : filesNamed(value);
  });
}
