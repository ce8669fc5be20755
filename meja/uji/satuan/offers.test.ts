import { describe, expect, it } from "vitest";
import type { Value } from "../../src/core/types.ts";
import { offers, origins, withItems } from "../../src/form/offers.ts";

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

  it("is offered once, however many steps hold it, and what the field holds already is not", () => {
    const telaahan = { fakta: ["Patroli\n  dipadukan.", "Radar kurang."], simpulan: ["Patroli dipadukan.", "Kapal naik."] };
    const values: Value = { ...(VALUES as Record<string, Value>), laporan: { telaahan } };
    expect(offers(values, "nota_dinas.isi").map((offer) => offer.text)).toEqual(["Patroli\n  dipadukan.", "Radar kurang."]);
  });

  it("by those who were there is offered once of each, though it was edited since", () => {
    const peserta = [{ kl: "Kemenlu", nama: "Yohana" }, { kl: "Bakamla", nama: "Satrio", hadir: "false" }, { kl: "TNI", nama: "Adi" }, { kl: "TNI", nama: "Budi" }];
    const pembahasan = [{ kl: "Kemenlu", pembicara: "Yohana, Direktur" }, { kl: "TNI", pembicara: "Kolonel Adi" }];
    expect(offers({ rapat: { peserta }, notulensi: { pembahasan } }, "notulensi.pembahasan").map((offer) => offer.text)).toEqual(["TNI, Adi", "TNI, Budi"]);
  });

  it("goes both ways between what was agreed and what is recommended, with all that both have", () => {
    const butir = [
      { uraian: "Padukan jadwal", dasar: "Kapal naik.", penanggung_jawab: ["Bakamla", "TNI"], tenggat: "2024-06-30", prioritas: "tinggi" },
      { uraian: "Tambah radar", dasar: "Radar kurang.", penanggung_jawab: ["TNI"], tenggat: "triwulan II 2024", prioritas: "tinggi" },
    ];
    const values: Value = { ...(VALUES as Record<string, Value>), rekomendasi: { butir } };
    expect(offers(values, "notulensi.tindak_lanjut").map((offer) => offer.value)).toEqual([{ uraian: "Tambah radar", penanggung_jawab: ["TNI"], tenggat: "triwulan II 2024" }]);
    expect(offers(values, "rekomendasi.butir")).toEqual([]);
    expect(offers(values, "laporan.saran").map((offer) => offer.text)).toEqual(["Padukan jadwal", "Tambah radar"]);
  });

  it("is known where it was copied to, while both are alike", () => {
    expect(origins(VALUES, "notulensi.pembahasan", { kl: "Kemenlu", pembicara: "Direktur", pokok: [] })).toEqual(["rapat.peserta[0]"]);
    expect(origins(VALUES, "nota_dinas.isi", "Pembuka.\n\nKapal naik.")).toEqual(["notulensi.kesimpulan[0]"]);
    expect(origins(VALUES, "laporan.telaahan.simpulan", "Kapal naik.")).toEqual(["notulensi.kesimpulan[0]"]);
    expect(origins(VALUES, "laporan.telaahan.simpulan", "Kapal naik. Lalu turun.")).toEqual([]);
    expect(origins(VALUES, "laporan.telaahan.simpulan", "Kapal turun.")).toEqual([]);
  });
});

describe("texts put at the end of one", () => {
  it.each([
    ["", ["Satu."], "1. Satu."],
    ["", ["Satu.", "Dua\nbaris."], "1. Satu.\n2. Dua\n   baris."],
    ["1. Satu.\n   a. Anak.\n2. Dua\n   baris.\n", ["Tiga."], "1. Satu.\n   a. Anak.\n2. Dua\n   baris.\n3. Tiga."],
    ["Pembuka.", ["Satu.", "Dua."], "Pembuka.\n\nSatu.\n\nDua."],
    ["1. Satu.\n\nPenutup.", ["Dua."], "1. Satu.\n\nPenutup.\n\nDua."],
  ])("%j and %j are %j", (text, more, wanted) => {
    expect(withItems(text, more)).toBe(wanted);
  });
});
