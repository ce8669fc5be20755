// What wants to be seen before one goes on: a file that is not saved, what others did meanwhile.

import type { ComponentChildren } from "preact";
import { Comparison, type Other } from "../cycle/comparison.ts";
import type { Session } from "../cycle/session.ts";
import type { EditedDocuments } from "../files/edited.ts";
import { WORDS } from "./comparisonWords.ts";

interface Props {
  session: Session;
  edited: EditedDocuments;
  told: string | null;
  untell: () => void;
  save: () => Promise<void>;
}

export function Notices({ session, edited, told, untell, save }: Props) {
  const state = session.saving.state.value;
  const comparison = session.comparison.value;
  const [document] = edited.found.value;
  const compare = (other: Other) => { session.comparison.value = new Comparison(session, other); };
  if (state.kind === "gagal") {
    return (
      <Notice isUrgent words={<><strong>Belum tersimpan.</strong> {state.reason}</>}>
        <button type="button" class="secondary" onClick={save}>Simpan lagi</button>
      </Notice>
    );
  }
  if (comparison && !comparison.isAside.value) return null;
  if (state.kind === "bentrok") {
    return (
      <Notice isUrgent words={<><strong>Berkas ini diubah di tempat lain</strong> sejak dibuka di sini. Isian kedua pihak dapat dipadukan.</>}>
        <button type="button" class="primary" onClick={() => {
          if (comparison?.other.kind === "meanwhile") comparison.isAside.value = false;
          else compare({ kind: "meanwhile", name: session.place.name });
        }}>Lihat dan padukan</button>
      </Notice>
    );
  }
  if (told !== null) {
    return (
      <Notice isUrgent words={told}>
        <button type="button" class="secondary" onClick={untell}>Tutup</button>
      </Notice>
    );
  }
  if (comparison) {
    return (
      <Notice words={<><strong>{WORDS[comparison.other.kind].title(comparison.other.name)}</strong> masih terbuka untuk ditinjau.</>}>
        <button type="button" class="primary" onClick={() => { comparison.isAside.value = false; }}>Lanjutkan meninjau</button>
        <button type="button" class="secondary" onClick={() => { comparison.close(); }}>Tutup tinjauan</button>
      </Notice>
    );
  }
  if (!document) return null;
  return (
    <Notice words={<><strong>{document.name} disunting di Word:</strong> {document.what}.</>}>
      <button type="button" class="primary" onClick={() => {
        edited.dismiss(document.name);
        compare({ kind: "document", name: document.name, bytes: document.bytes });
      }}>Lihat suntingannya</button>
      <button type="button" class="secondary" onClick={() => { edited.dismiss(document.name); }}>Nanti</button>
    </Notice>
  );
}

function Notice({ words, isUrgent, children }: { words: ComponentChildren; isUrgent?: boolean; children: ComponentChildren }) {
  return (
    <div class={isUrgent ? "notice" : "notice calm"} role={isUrgent ? "alert" : "status"}>
      <p>{words}</p>
      <div class="row">{children}</div>
    </div>
  );
}
