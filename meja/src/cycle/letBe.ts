// Warnings that a person has answered: they are not told again while the page is open, unless what
// they say has changed. Nothing of it goes anywhere.

import { signal } from "@preact/signals";
import type { Finding } from "../core/types.ts";

const nameOf = ({ kode, kunci, pesan }: Finding) => `${kode} ${kunci} ${pesan}`;

export class LetBe {
  private readonly names = signal<ReadonlySet<string>>(new Set());

  has(finding: Finding): boolean {
    return finding.tingkat === "peringatan" && this.names.value.has(nameOf(finding));
  }

  add(finding: Finding) {
    this.names.value = new Set([...this.names.peek(), nameOf(finding)]);
  }

  clear() {
    this.names.value = new Set();
  }
}
