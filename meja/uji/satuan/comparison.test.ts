import { effect } from "@preact/signals";
import { expect, it } from "vitest";
import type { Core } from "../../src/core/core.ts";
import type { Answer, Compared, Difference } from "../../src/core/types.ts";
import { Comparison } from "../../src/cycle/comparison.ts";
import { Session } from "../../src/cycle/session.ts";
import { Loose } from "../../src/files/place.ts";

/** A core that finds in a document the words that the file does not have. */
class FakeCore {
  looks = 0;

  open() {
    return Promise.resolve({ isi: {}, temuan: [] } as unknown as Answer);
  }

  profile() {
    return Promise.resolve({ kl: [], pejabat: {} });
  }

  absorb(source: Uint8Array, _: unknown, document: Uint8Array, chosen: number[] | null) {
    const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split(" ");
    const missing = words(document).filter((word) => !words(source).includes(word));
    if (chosen === null) this.looks += 1;
    const rows = missing.map((baru, nomor): Difference => ({ nomor, kunci: "a", jenis: "ubah", lama: "", baru }));
    const told: Compared = { perubahan: rows, pilihan: [], sisa: [], penyunting: [], komentar: [], catatan: [], ringkas: "", senyap: rows.length === 0 };
    const taken = [...words(source), ...missing.filter((_word, nomor) => chosen?.includes(nomor))];
    return Promise.resolve({ told, bytes: chosen ? new TextEncoder().encode(taken.join(" ")) : undefined });
  }
}

it("a document is looked into once for each version of the file, and what was decided stays", async () => {
  const core = new FakeCore();
  const session = new Session(core as unknown as Core, new Loose("a.yaml", new TextEncoder().encode("satu")));
  await session.open();
  const comparison = new Comparison(session, { kind: "document", name: "a.docx", bytes: new TextEncoder().encode("satu dua tiga") });
  const stop = effect(() => { if (session.version.value > 0) void comparison.look(); });
  await comparison.look();
  expect(core.looks).toBe(1);
  comparison.tick([0], false);
  expect(await comparison.take()).toBe(true);
  expect(core.looks).toBe(2);
  expect(comparison.told.value?.perubahan.map((row) => row.baru)).toEqual(["dua"]);
  expect([...comparison.ticked.value]).toEqual([]);
  stop();
});
