// The cycle beside what somebody else made of it: a document edited in Word, another copy of its
// file, an older version. The core tells what differs; what is ticked is taken.

import { signal } from "@preact/signals";
import { CoreError } from "../core/line.ts";
import type { Absorbed } from "../core/core.ts";
import type { Compared } from "../core/types.ts";
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
  /** What lies in the cycle's file by now. */
  private meanwhile: Content | null = null;

  constructor(
    private readonly session: Session,
    readonly other: Other,
  ) {}

  /** Sees what differs now; what needs no asking is ticked, but of an older version nothing is. */
  async look(): Promise<void> {
    await this.session.flush();
    if (this.other.kind === "meanwhile") this.meanwhile = await this.session.place.read();
    try {
      const { told } = await this.ask(null);
      this.ticked.value = new Set(this.other.kind === "version" ? [] : told.perubahan.map((one) => one.nomor));
      this.told.value = told;
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      this.refused.value = error.message;
    }
  }

  tick(numbers: number[], isTicked: boolean) {
    const ticked = new Set(this.ticked.value);
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
