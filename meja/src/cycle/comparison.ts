// The cycle beside what somebody else made of it: a document edited in Word, another copy of its
// file, an older version. The core tells what differs; what is ticked is taken.

import { signal } from "@preact/signals";
import { CoreError } from "../core/line.ts";
import type { Absorbed } from "../core/core.ts";
import type { Compared, Difference } from "../core/types.ts";
import type { Content } from "../files/place.ts";
import type { Session } from "./session.ts";

export type Other =
  /** A DOCX that was edited. */
  | { kind: "document"; name: string; bytes: Uint8Array }
  /** Another copy of the cycle file. */
  | { kind: "copy"; name: string; bytes: Uint8Array }
  /** The cycle file itself, changed by somebody else meanwhile. */
  | { kind: "meanwhile"; name: string }
  /** The cycle file as it once was. */
  | { kind: "version"; name: string; bytes: Uint8Array };

export class Comparison {
  readonly told = signal<Compared | null>(null);
  /** Why they cannot be compared. */
  readonly refused = signal<string | null>(null);
  readonly ticked = signal<ReadonlySet<number>>(new Set());
  /** Whether the form is shown meanwhile. */
  readonly isAside = signal(false);
  /** What lies in the cycle's file by now. */
  private meanwhile: Content | null = null;
  /** What a person ticked or not, by what is said; numbers are others in each look. */
  private readonly decided = new Map<string, boolean>();
  private looked: { version: number; done: Promise<void> } | undefined;

  constructor(
    private readonly session: Session,
    readonly other: Other,
  ) {}

  /** Sees what differs now, once for each version of the file. */
  async look(): Promise<void> {
    await this.session.flush();
    const version = this.session.version.peek();
    if (this.looked?.version !== version) this.looked = { version, done: this.lookNow() };
    await this.looked.done;
  }

  /** What nobody has decided is ticked if it needs no asking, but of an older version nothing is. */
  private async lookNow(): Promise<void> {
    if (this.other.kind === "meanwhile") this.meanwhile = await this.session.place.read();
    try {
      const { told } = await this.ask(null);
      const usual = this.other.kind === "version" ? [] : told.perubahan;
      const ticked = rowsOf(told).filter((row) => this.decided.get(saidBy(row)) ?? usual.includes(row));
      this.ticked.value = new Set(ticked.map((row) => row.nomor));
      this.told.value = told;
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      this.refused.value = error.message;
    }
  }

  tick(numbers: number[], isTicked: boolean) {
    const ticked = new Set(this.ticked.value);
    for (const row of rowsOf(this.told.value)) if (numbers.includes(row.nomor)) this.decided.set(saidBy(row), isTicked);
    for (const number of numbers) {
      if (isTicked) ticked.add(number);
      else ticked.delete(number);
    }
    this.ticked.value = ticked;
  }

  /** Takes what is ticked, as one change that can be undone; tells whether anything else is left to be seen. */
  async take(): Promise<boolean> {
    const { bytes } = await this.ask([...this.ticked.value]);
    if (this.meanwhile) this.session.saving.settled(this.meanwhile.bytes, this.meanwhile.stamp);
    if (bytes) await this.session.exchange(bytes);
    if (this.other.kind !== "document") return false;
    await this.look();
    return this.told.value?.senyap === false;
  }

  /** The form is shown, and this is there to come back to; but where nothing is left to be seen it is done with. */
  layAside() {
    const told = this.told.value;
    const isDone = this.refused.value !== null || (told !== null && isNothing(told));
    if (isDone) this.close();
    else this.isAside.value = true;
  }

  close() {
    if (this.session.comparison.peek() === this) this.session.comparison.value = null;
  }

  private ask(chosen: number[] | null): Promise<Absorbed> {
    const { core, bytes, beside, saving } = this.session;
    switch (this.other.kind) {
      case "document":
        return core.absorb(bytes, beside, this.other.bytes, chosen);
      case "copy":
      case "version":
        return core.compare(bytes, this.other.bytes, null, chosen);
      case "meanwhile":
        return core.compare(bytes, this.meanwhile?.bytes ?? bytes, saving.base, chosen);
    }
  }
}

/** All that can be taken. */
export function rowsOf(told: Compared | null): Difference[] {
  return told ? [...told.perubahan, ...told.pilihan] : [];
}

/** Whether nothing differs. */
export function isNothing(told: Compared): boolean {
  return rowsOf(told).length + told.sisa.length === 0;
}

function saidBy({ kunci, jenis, baru }: Difference): string {
  return `${kunci} ${jenis} ${baru}`;
}
