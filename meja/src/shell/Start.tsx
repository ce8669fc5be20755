// The first view: ways to a cycle.

import { useState } from "preact/hooks";
import type { Core } from "../core/core.ts";
import { pickers } from "../files/dialogs.ts";
import type { Place } from "../files/place.ts";
import { forget, kept } from "../files/recovery.ts";
import { Icon, type IconName } from "../form/icons.tsx";
import { Cycles } from "./Cycles.tsx";
import { NewCycle } from "./NewCycle.tsx";
import { carried, openFile, openFolder, openSample, type Opening } from "./opening.ts";

interface Props {
  core: Core;
  isReady: boolean;
  /** Cycles of a folder to choose from. */
  several: Place[];
  told: string | null;
  take: (opening: Opening) => Promise<void>;
  recover: (name: string, bytes: Uint8Array) => unknown;
  /** Whether this is an office's own page. */
  isOffice: boolean;
  makeOffice: () => void;
}

export function Start({ core, isReady, several, told, take, recover, isOffice, makeOffice }: Props) {
  const [left, setLeft] = useState(kept);
  const [begins, setBegins] = useState<{ older: Place | null } | null>(null);
  const fromOlder = async () => {
    const opening = await openFile();
    const found = opening.kind === "carrier" ? await carried(core, opening.name, opening.bytes) : opening;
    if (found.kind === "place") setBegins({ older: found.place });
    else await take(found);
  };
  if (begins) return <NewCycle core={core} older={begins.older} cancel={() => { setBegins(null); }} take={take} told={told} />;
  const hasFolders = pickers() !== null;
  return (
    <main class="start">
      <header>
        <h1>nodin</h1>
        <p>Naskah dinas satu siklus rapat koordinasi, dari disposisi sampai nota dinas: diisi sekali, jadi PDF dan DOCX.</p>
      </header>
      {told !== null && <p class="told" role="alert">{told}</p>}
      {several.length > 0 && <Cycles core={core} places={several} open={(place) => take({ kind: "place", place })} />}
      {left && (
        <section class="left" aria-labelledby="judul-pulih">
          <h2 id="judul-pulih">“{left.name}” belum sempat disimpan</h2>
          <p class="quiet">Isian terakhir {new Date(left.at).toLocaleString("id-ID", { dateStyle: "long", timeStyle: "short" })}, disimpan sementara oleh peramban ini.</p>
          <div class="row">
            <button type="button" class="primary" onClick={() => recover(left.name, new TextEncoder().encode(left.text))}>Pulihkan</button>
            <button type="button" class="secondary" onClick={() => {
              forget();
              setLeft(null);
            }}>Hapus</button>
          </div>
        </section>
      )}
      <ul class="ways">
        <Way icon="add" title="Siklus baru" words="Nomor, isu, dan tahun; sisanya diisi sambil jalan." primary run={() => { setBegins({ older: null }); }} />
        {hasFolders && <Way icon="folder" title="Buka folder siklus" words="Naskah dibuat langsung di dalamnya; folder berisi banyak siklus tampil sebagai daftar. Desktop, Dokumen, dan Unduhan sendiri ditolak peramban; folder di dalamnya bisa." run={async () => { await take(await openFolder()); }} />}
        <Way icon="open" title="Buka berkas siklus" words="Berkas yang disimpan atau diunduh dari sini (berakhiran .yaml), atau PDF yang membawanya." run={async () => { await take(await openFile()); }} />
        <Way icon="copy" title="Mulai dari siklus lama" words="Pejabat, K/L, dan teks tetap ikut; yang lain dikosongkan." run={fromOlder} />
        <Way icon="example" title="Lihat contoh" words="Satu siklus lengkap, dibuka sebagai salinan." run={() => take(openSample())} />
      </ul>
      <p class="quiet">Berkas siklus, foldernya, atau naskah DOCX yang disunting juga dapat diseret ke halaman ini.</p>
      <footer>
        <p>Semua dikerjakan di komputer ini. Halaman ini tidak dapat terhubung ke mana pun: kebijakannya tertulis pada baris pertama berkasnya.</p>
        <p>
          {isOffice ? "Kop, pejabat, dan templat kantor ada dalam halaman ini." : "Kop, logo, dan pejabat kantor cukup diisi sekali."}{" "}
          <button type="button" class="link" onClick={makeOffice}>{isOffice ? "Ubah halaman kantor…" : "Jadikan halaman kantor…"}</button>
        </p>
        <p class="quiet" role="status">{isReady ? "Siap." : "Menyiapkan…"}</p>
      </footer>
    </main>
  );
}

function Way({ icon, title, words, primary, run }: { icon: IconName; title: string; words: string; primary?: boolean; run: () => unknown }) {
  return (
    <li>
      <button type="button" class={primary ? "way first" : "way"} onClick={() => void run()}>
        <Icon name={icon} />
        <span>
          <strong>{title}</strong>
          <span>{words}</span>
        </span>
      </button>
    </li>
  );
}
