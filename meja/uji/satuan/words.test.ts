import { describe, expect, it } from "vitest";
import { help, keyTitle, plain, refusal } from "../../src/cycle/words.ts";
import { sections } from "../../src/cycle/schema.ts";
import { saidAt } from "../../src/form/Found.tsx";
import { placed } from "../../src/shell/Steps.tsx";

const text = { type: "string" };
const ALL = sections({ properties: { siklus: { title: "Siklus", properties: { isu_kalimat: { title: "Isu kalimat", ...text }, salinan: { title: "Salinan", properties: { nomor: { title: "Nomor", ...text } } } } }, rekomendasi: { title: "Rekomendasi", properties: { butir: { title: "Butir", items: { properties: { dasar: { title: "Dasar", ...text }, hadir: { title: "Hadir", type: "boolean" }, keputusan: { title: "Keputusan", enum: ["setuju", "perbaiki"] }, daring: { title: "Daring", properties: { id: { title: "ID", ...text } } } } } } } } } });
const AT = "rekomendasi.butir[0].dasar";

describe("what the core says", () => {
  it.each([
    ["“akhir” bukan tanggal dalam bentuk YYYY-MM-DD", "“akhir” bukan tanggal"],
    ["“x” bukan tenggat: bukan tanggal YYYY-MM-DD, dan bukan masa seperti “triwulan II 2026”", "“x” bukan tenggat: bukan tanggal, dan bukan masa seperti “triwulan II 2026”"],
    ["“pagi” bukan jam dalam bentuk HH:MM", "“pagi” bukan jam"],
    ["tulis jam dan menit, misalnya 09:30", "tulis jam dan menit, misalnya 09.30"],
    ["tulis jam 00:00 sampai dengan 23:59", "tulis jam 00.00 sampai dengan 23.59"],
    ["tulis “isu_kalimat: uji coba Meja” di dalam “siklus”, dengan huruf kecil; atau tambahkan pada bahasa/kantor.yaml dalam templat kantor: “nama: [ Meja ]”", "tulis “uji coba Meja” pada “Siklus › Isu kalimat”, dengan huruf kecil"],
    ["tulis “salinan: { nomor: 1, dari: … }” di dalam “siklus”", "isi “Siklus › Salinan”"],
    ["tulis tahun-bulan-tanggal, misalnya 2024-02-28", "tulis tanggal, bulan, dan tahun, misalnya 28 Februari 2024"],
  ])("%s is said in the page's own forms", (said, expected) => {
    expect(plain(ALL, said)).toBe(expected);
  });

  it.each([
    ["tambahkan “hadir: false”, atau hapus “dasar” bila ia hadir", "pilih “Tidak” pada “Hadir”, atau hapus “Dasar” bila ia hadir"],
    ["catat putaran baru dengan “keputusan: setuju”", "catat putaran baru dengan “Setuju” pada “Keputusan”"],
    ["tulis “dasar: Zoom Meeting”, dan selebihnya pada “id” di dalam “daring”", "tulis “Zoom Meeting” pada “Dasar”, dan selebihnya pada “ID” di dalam “Daring”"],
    ["tulis “dasar”", "tulis “dasar”"],
    ["cocokkan “rekomendasi.butir” dengan daftar hadir", "cocokkan “Rekomendasi › Butir” dengan daftar hadir"],
  ])("%s is said by the names of the fields beside", (said, expected) => {
    expect(plain(ALL, said, AT)).toBe(expected);
  });

  it("is no help where it says what stands in for what is lacking", () => {
    const explanation = "Nama jabatan lengkap, huruf awal kapital; tanpa isian: menurut profil instansi.";
    expect(help(ALL, explanation, "Jabatan")).toBe(explanation);
    expect(help(ALL, explanation, "Jabatan", true)).toBe("Nama jabatan lengkap, huruf awal kapital.");
  });

  it("names a place as the desk does", () => {
    const [siklus, rekomendasi] = ALL;
    if (!siklus || !rekomendasi) throw new Error("two sections");
    const all = [{ number: 0, name: "Identitas siklus", sections: [siklus], documents: [] }, { number: 7, name: "Rumusan", sections: [rekomendasi], documents: [] }];
    expect(["siklus.isu_kalimat", AT].map((key) => keyTitle(placed(ALL, all), key))).toEqual(["Identitas siklus › Isu kalimat", "Rumusan › Butir 1 › Dasar"]);
  });

  it.each([
    ["siklus.salinan tidak diubah karena daftarnya hanya memuat 0 butir, dihitung dari [0].", "“Siklus › Salinan” tidak diubah karena butir itu sudah tidak ada. Isiannya kembali seperti sebelum itu; isilah sekali lagi."],
    ["rekomendasi.butir[0].dasar tidak diubah karena berisi daftar, bukan teks.", "“Rekomendasi › Butir 1 › Dasar” tidak diubah karena berkas siklusnya memuat isian lain di situ. Isiannya kembali seperti sebelum itu; isilah sekali lagi."],
    ["Inti nodin berhenti dan dimulai lagi; isian Anda tetap ada.", "Inti nodin berhenti dan dimulai lagi; isian Anda tetap ada."],
  ])("when it refuses (%s) names the field and what to do", (said, expected) => {
    expect(refusal(ALL, said)).toBe(expected);
  });

  it("of several places names at each of them the others alone", () => {
    const keys = ["rekomendasi.butir[0].dasar", "rekomendasi.butir[1].dasar", "rekomendasi.butir[2].dasar"];
    const [kunci = "", ...kunci_lain] = keys;
    const pesan = `butir ini tidak menyebut dasar; begitu pula ${kunci_lain.join(", ")}`;
    const finding = { kode: "x", tingkat: "peringatan" as const, kunci, kunci_lain, pesan, saran: "", baris: 1, kolom: 1 };
    const title = (index: number) => `“Rekomendasi › Butir ${index} › Dasar”`;
    expect(keys.map((key) => saidAt(ALL, finding, key))).toEqual([[2, 3], [1, 3], [1, 2]].map((others) => `butir ini tidak menyebut dasar; begitu pula ${others.map(title).join(", ")}`));
    expect(saidAt(ALL, { ...finding, kunci_lain: [], pesan: "x; begitu pula 3 kali lagi dalam teks ini" }, kunci)).toBe("x; begitu pula 3 kali lagi dalam teks ini");
  });
});
