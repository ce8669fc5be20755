// What no tick takes: edits that belong to no field, comments, notes.

import type { Compared } from "../core/types.ts";
import { sentence } from "../form/Found.tsx";
import { After, Before } from "./sides.tsx";

export function LeftOver({ told }: { told: Compared }) {
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
