// What somebody else made of the cycle, field by field: old beside new, with ticks.

import { useEffect } from "preact/hooks";
import type { Compared, Difference } from "../core/types.ts";
import type { Comparison, Other } from "../cycle/comparison.ts";
import { keyTitle } from "../cycle/words.ts";
import { idOf, useForm } from "../form/context.ts";
import { sentence } from "../form/Found.tsx";
import { After, Before } from "./sides.tsx";

/** What each kind of comparison says of itself. */
interface Words {
  title: (name: string) => string;
  explained: string;
  before: string;
  after: string;
  take: (count: number) => string;
  none: string;
}

const WORDS: Record<Other["kind"], Words> = {
  document: {
    title: (name) => `Suntingan dalam ${name}`,
    explained: "Yang dicentang masuk ke berkas siklus; naskah yang dibuat lagi sesudahnya berbunyi seperti suntingan itu.",
    before: "Semula",
    after: "Disunting",
    take: (count) => `Ambil yang dicentang (${count})`,
    none: "Semua yang disunting sudah ada dalam berkas siklus.",
  },
  copy: {
    title: (name) => `Isi ${name}`,
    explained: "Salinan lain dari siklus ini. Yang dicentang masuk ke siklus yang terbuka; selebihnya tetap seperti di sini.",
    before: "Di sini",
    after: "Dalam salinan",
    take: (count) => `Ambil yang dicentang (${count})`,
    none: "Isi kedua salinan sama.",
  },
  meanwhile: {
    title: (name) => `Perubahan orang lain dalam ${name}`,
    explained: "Berkas ini diubah di tempat lain sejak dibuka di sini. Yang dicentang diambil; selebihnya tetap seperti di sini. Setelah itu berkasnya disimpan dengan isi keduanya.",
    before: "Di sini",
    after: "Di tempat lain",
    take: () => "Padukan",
    none: "Isian orang lain tidak berbeda dari yang di sini.",
  },
  version: {
    title: (name) => `Yang berubah sejak ${name}`,
    explained: "Centang isian yang hendak dikembalikan seperti semula.",
    before: "Semula",
    after: "Sekarang",
    take: (count) => `Kembalikan yang dicentang (${count})`,
    none: "Tidak ada yang berubah.",
  },
};

interface Props {
  comparison: Comparison;
  goTo: (key: string) => void;
  say: (sentence: string) => void;
  close: () => void;
}

export function Comparing({ comparison, goTo, say, close }: Props) {
  const { session } = useForm();
  const words = WORDS[comparison.other.kind];
  useEffect(() => { void comparison.look(); }, [comparison, session.version.value]);
  const told = comparison.told.value;
  const count = comparison.ticked.value.size;
  const take = async () => {
    const isLeft = await comparison.take();
    say(`${count > 0 ? `${count} isian diambil. ` : ""}Urungkan bila tidak dimaksudkan.`);
    if (!isLeft) close();
  };
  const isSettling = comparison.other.kind === "meanwhile";
  return (
    <section class="comparing" aria-labelledby="judul-banding">
      <header>
        <h2 id="judul-banding">{words.title(comparison.other.name)}</h2>
        <button type="button" class="secondary" onClick={close}>Kembali ke formulir</button>
      </header>
      {comparison.refused.value !== null && <p class="told" role="alert">{comparison.refused.value}</p>}
      {told && (
        <>
          {isNothing(told) ? <p class="quiet">{words.none}</p> : <p class="help">{words.explained}</p>}
          <Rows comparison={comparison} words={words} rows={[...told.perubahan, ...told.pilihan]} goTo={goTo} />
          <Rest told={told} />
          {(count > 0 || isSettling || told.perubahan.length + told.pilihan.length > 0) && (
            <footer>
              <button type="button" class="primary" disabled={count === 0 && !isSettling} onClick={take}>{words.take(count)}</button>
            </footer>
          )}
        </>
      )}
    </section>
  );
}

function isNothing({ perubahan, pilihan, sisa }: Compared): boolean {
  return perubahan.length + pilihan.length + sisa.length === 0;
}

function Rows({ comparison, words, rows, goTo }: { comparison: Comparison; words: Words; rows: Difference[]; goTo: (key: string) => void }) {
  if (rows.length === 0) return null;
  const numbers = rows.map((row) => row.nomor);
  const isAll = numbers.every((number) => comparison.ticked.value.has(number));
  return (
    <table class="differences">
      <thead>
        <tr>
          <th scope="col"><input type="checkbox" aria-label="Centang semuanya" checked={isAll} onChange={({ currentTarget }) => { comparison.tick(numbers, currentTarget.checked); }} /></th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      {rows.map((row) => <Row key={row.nomor} comparison={comparison} row={row} goTo={goTo} />)}
    </table>
  );
}

const KINDS: Record<Difference["jenis"], [string, string]> = {
  ubah: ["", ""],
  kosongkan: ["dikosongkan", "diisi"],
  tambah: ["butir baru", "dihapus"],
  hapus: ["dihapus", "butir baru"],
  pindah: ["dipindahkan", "dipindahkan"],
};

function Row({ comparison, row, goTo }: { comparison: Comparison; row: Difference; goTo: (key: string) => void }) {
  const { sections } = useForm();
  const id = idOf(`${row.nomor}`, "beda");
  const isBackward = comparison.other.kind === "version";
  const [old, now] = isBackward ? [row.baru, row.lama] : [row.lama, row.baru];
  const kind = KINDS[row.jenis][isBackward ? 1 : 0];
  return (
    <tbody>
      <tr class="place">
        <td><input id={id} type="checkbox" checked={comparison.ticked.value.has(row.nomor)} onChange={({ currentTarget }) => { comparison.tick([row.nomor], currentTarget.checked); }} /></td>
        <td colSpan={2}>
          <label for={id}>{keyTitle(sections, row.kunci)}</label>
          {kind !== "" && <span class="kind">{kind}</span>}
          {row.sebab !== undefined && <span class="why">{sentence(row.sebab.replace(/^kunci ini/, "isian ini"))}</span>}
          <button type="button" class="link" onClick={() => { goTo(row.kunci); }}>Lihat isiannya</button>
        </td>
      </tr>
      <tr>
        <td />
        <td class="literal"><Before old={old} now={now} /></td>
        <td class="literal"><After old={old} now={now} /></td>
      </tr>
    </tbody>
  );
}

/** What no tick takes: edits that belong to no field, comments, notes. */
function Rest({ told }: { told: Compared }) {
  return (
    <>
      {told.sisa.length > 0 && (
        <section class="rest">
          <h3>Selesaikan sendiri</h3>
          <p class="help">Suntingan ini tidak punya isian dalam siklus. Pindahkan dengan tangan bila perlu.</p>
          <ul>
            {told.sisa.map((one, at) => (
              <li key={at}>
                {one.sesudah !== "" && <span class="quiet">Sesudah “{one.sesudah}”. </span>}
                <span class="literal"><Before old={one.lama} now={one.baru} /> <After old={one.lama} now={one.baru} /></span>
                <span class="why">{sentence(one.sebab.replace(/kunci berkas siklus/, "isian"))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {told.komentar.length > 0 && (
        <section class="rest">
          <h3>Komentar</h3>
          <ul>{told.komentar.map((one, at) => <li key={at}>{one.oleh}: “{one.isi}” <span class="quiet">pada “{one.tentang}”</span></li>)}</ul>
        </section>
      )}
      {told.penyunting.length > 0 && <p class="quiet">Perubahan terlacak oleh {told.penyunting.join(", ")} dibaca sebagai diterima.</p>}
      {told.catatan.map((note) => <p key={note} class="quiet">{note}</p>)}
    </>
  );
}
