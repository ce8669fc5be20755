// The cycles of a folder, as `nodin status` tells them.

import { useEffect, useState } from "preact/hooks";
import type { Core } from "../core/core.ts";
import type { Standing } from "../core/types.ts";
import type { Place } from "../files/place.ts";
import { iso, shown, today } from "../form/dates.ts";

interface Row {
  place: Place;
  /** Null for a file that cannot be read, or that has no year. */
  standing: Standing | null;
}

export function Cycles({ core, places, open }: { core: Core; places: Place[]; open: (place: Place) => unknown }) {
  const [rows, setRows] = useState<Row[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    void (async () => {
      const all: Row[] = [];
      for (const place of places) {
        const standing = await core.standing((await place.read()).bytes, place.name, iso(today()));
        if (stop.signal.aborted) return;
        all.push({ place, standing });
        setRows([...all].sort(byNumber));
      }
    })();
    return () => { stop.abort(); };
  }, [core, places]);
  return (
    <div class="cycles">
      <h2 id="judul-siklus">{places.length} siklus dalam folder itu</h2>
      <div class="wide" tabIndex={0} role="region" aria-labelledby="judul-siklus">
        <table>
          <thead>
            <tr><th scope="col">Nomor</th><th scope="col">Isu</th><th scope="col">Langkah</th><th scope="col">Di meja</th><th scope="col">Sejak</th><th scope="col">Umur</th></tr>
          </thead>
          <tbody>{rows.map((row) => <One key={`${row.place.folder ?? ""}/${row.place.name}`} row={row} open={open} />)}</tbody>
        </table>
      </div>
    </div>
  );
}

function One({ row: { place, standing }, open }: { row: Row; open: (place: Place) => unknown }) {
  const name = <button type="button" class="link" title={place.name} onClick={() => open(place)}>{standing?.nomor ?? place.name}</button>;
  if (!standing) return <tr><td>{name}</td><td colSpan={5} class="quiet">Belum terbaca; buka untuk membetulkannya.</td></tr>;
  const { langkah, langkah_tercapai: reached, umur_hari_kerja: age } = standing;
  return (
    <tr>
      <td>{name}</td>
      <td>{standing.isu}</td>
      <td>{reached === null ? "–" : `${reached} dari ${langkah.length}`}</td>
      <td>{standing.di_meja ?? "selesai"}</td>
      <td>{standing.sejak === null ? "–" : shown(standing.sejak)}</td>
      <td>{age === null ? "–" : `${age} hari kerja`}{standing.lewat === true && <strong class="late"> lewat waktu baku</strong>}</td>
    </tr>
  );
}

/** What cannot be read comes last. */
function byNumber(one: Row, other: Row): number {
  const name = ({ place, standing }: Row) => standing?.nomor ?? place.name;
  return Number(one.standing === null) - Number(other.standing === null) || name(one).localeCompare(name(other), "id", { numeric: true });
}
