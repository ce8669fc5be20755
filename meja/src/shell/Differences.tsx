// Differences that can be taken: old beside new, each with its tick.

import type { Difference } from "../core/types.ts";
import type { Comparison } from "../cycle/comparison.ts";
import { keyTitle } from "../cycle/words.ts";
import { idOf, useForm } from "../form/context.ts";
import { sentence } from "../form/Found.tsx";
import type { Words } from "./comparisonWords.ts";
import { After, Before } from "./sides.tsx";

export function Differences({ comparison, words, rows, goTo }: { comparison: Comparison; words: Words; rows: Difference[]; goTo: (key: string) => void }) {
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
      {rows.map((row) => <Row key={row.nomor} comparison={comparison} row={row} tellsWhy={words.tellsWhy} goTo={goTo} />)}
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

function Row({ comparison, row, tellsWhy, goTo }: { comparison: Comparison; row: Difference; tellsWhy: boolean; goTo: (key: string) => void }) {
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
          <button type="button" class="link" onClick={() => { goTo(row.kunci); }}>Lihat isiannya</button>
          {tellsWhy && row.sebab !== undefined && <span class="why">{sentence(row.sebab.replace(/^kunci ini/, "isian ini"))}</span>}
        </td>
      </tr>
      <tr>
        <td />
        <td class="literal"><Before old={old} now={now} /></td>
        <td class="literal"><After old={old} now={now} /></td>
      </tr>
      {row.juga !== undefined && (
        <tr>
          <td />
          <td colSpan={2} class="quiet">Ikut berubah: {row.juga.map((text) => `“${text}”`).join("; ")}</td>
        </tr>
      )}
    </tbody>
  );
}
