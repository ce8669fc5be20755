// What wants to be seen before one goes on: a file that is not saved, what others did meanwhile.

import type { ComponentChildren } from "preact";
import { Comparison } from "../cycle/comparison.ts";
import type { Session } from "../cycle/session.ts";
import type { EditedDocuments } from "../files/edited.ts";

interface Props {
  session: Session;
  edited: EditedDocuments;
  told: string | null;
  untell: () => void;
  save: () => Promise<void>;
}

export function Notices({ session, edited, told, untell, save }: Props) {
  const state = session.saving.state.value;
  const isComparing = session.comparison.value !== null;
  const [document] = edited.found.value;
  const compare = (comparison: Comparison) => { session.comparison.value = comparison; };
  if (state.kind === "gagal") {
    return (
      <Notice isUrgent words={<><strong>Belum tersimpan.</strong> {state.reason}</>}>
        <button type="button" class="secondary" onClick={save}>Simpan lagi</button>
      </Notice>
    );
  }
  if (isComparing) return null;
  if (state.kind === "bentrok") {
    return (
      <Notice isUrgent words={<><strong>Berkas ini diubah di tempat lain</strong> sejak dibuka di sini. Isian kedua pihak dapat dipadukan.</>}>
        <button type="button" class="primary" onClick={() => { compare(new Comparison(session, { kind: "meanwhile", name: session.place.name })); }}>Lihat dan padukan</button>
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
  if (!document) return null;
  return (
    <Notice words={<><strong>{document.name} disunting di Word:</strong> {document.what}.</>}>
      <button type="button" class="primary" onClick={() => {
        edited.dismiss(document.name);
        compare(new Comparison(session, { kind: "document", name: document.name, bytes: document.bytes }));
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
