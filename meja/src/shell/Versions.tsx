// Older versions of the file, kept in its folder.

import { useEffect, useState } from "preact/hooks";
import { Comparison } from "../cycle/comparison.ts";
import type { Session } from "../cycle/session.ts";
import type { Version } from "../files/place.ts";

export function Versions({ session, close }: { session: Session; close: () => void }) {
  const [versions, setVersions] = useState<Version[] | null>(null);
  useEffect(() => { void session.place.versions?.().then(setVersions); }, [session]);
  const see = async (version: Version) => {
    const bytes = await version.read();
    session.comparison.value = new Comparison(session, { kind: "version", name: time(version.at), bytes });
    close();
  };
  return (
    <section class="file-view" aria-labelledby="judul-versi">
      <header>
        <h1 id="judul-versi">Versi sebelumnya</h1>
        <button type="button" class="secondary" onClick={close}>Kembali ke formulir</button>
      </header>
      <p class="help">Dua puluh versi terakhir disimpan dalam folder tersembunyi “.riwayat” di folder siklus.</p>
      {versions?.length === 0 && <p class="quiet">Belum ada versi yang disimpan.</p>}
      <ul class="versions">
        {versions?.map((version) => <li key={version.at.getTime()}><button type="button" class="link" onClick={() => void see(version)}>{time(version.at)}</button></li>)}
      </ul>
    </section>
  );
}

function time(at: Date): string {
  return at.toLocaleString("id-ID", { dateStyle: "long", timeStyle: "short" });
}
