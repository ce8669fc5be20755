import { describe, expect, it } from "vitest";
import type { Value } from "../../src/core/types.ts";
import { offers, origins } from "../../src/form/offers.ts";

const VALUES: Value = {
  rapat: { peserta: [{ kl: "Kemenlu", nama: "Yohana", jabatan: "Direktur" }, { kl: "Bakamla", nama: "Satrio" }, { kl: "" }] },
  notulensi: {
    pembahasan: [{ kl: "Kemenlu", pembicara: "Direktur", pokok: ["Perundingan."] }],
    kesimpulan: ["Kapal naik.", "Patroli dipadukan."],
    tindak_lanjut: [{ uraian: "Padukan jadwal", penanggung_jawab: ["Bakamla"], tenggat: "2024-03-31" }],
  },
  nota_dinas: { isi: "Pembuka.\n\nKapal\nnaik." },
};

describe("what stands in one step", () => {
  it("is offered where another wants it, once", () => {
    expect(offers(VALUES, "notulensi.pembahasan").map((offer) => offer.value)).toEqual([{ kl: "Bakamla", pembicara: "Satrio" }]);
    expect(offers(VALUES, "rekomendasi.butir").map((offer) => offer.value)).toEqual([{ uraian: "Padukan jadwal", penanggung_jawab: ["Bakamla"], tenggat: "2024-03-31" }]);
    expect(offers(VALUES, "nota_dinas.isi").map((offer) => offer.text)).toEqual(["Patroli dipadukan."]);
  });

  it("is known where it was copied to, while both are alike", () => {
    expect(origins(VALUES, "notulensi.pembahasan", { kl: "Kemenlu", pembicara: "Direktur", pokok: [] })).toEqual(["rapat.peserta[0]"]);
    expect(origins(VALUES, "nota_dinas.isi", "Pembuka.\n\nKapal naik.")).toEqual(["notulensi.kesimpulan[0]"]);
    expect(origins(VALUES, "laporan.telaahan.simpulan", "Kapal turun.")).toEqual([]);
  });
});
