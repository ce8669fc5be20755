// What the two menus of the desk offer.

import { Comparison } from "../cycle/comparison.ts";
import { documentTitle } from "../cycle/words.ts";
import type { Session } from "../cycle/session.ts";
import { pickers } from "../files/dialogs.ts";
import { attempted, makeAll, makeIntoFolder, makeOne, type Outcome } from "./making.ts";
import type { Action } from "./Menu.tsx";
import { choose, placeFor, type Opening } from "./opening.ts";

export interface Around {
  session: Session;
  say: (sentence: string) => void;
  goTo: (key: string) => void;
  show: (what: Panel) => void;
  take: (opening: Opening) => Promise<void>;
  close: () => void;
}

/** What stands in the place of the form, or above it. */
export type Panel = "none" | "findings" | "source" | "versions";

export function makeActions({ session, say, goTo }: Around, document: string | null): Action[][] {
  const told = (outcome: Outcome) => {
    if ("done" in outcome) say(outcome.done);
    else {
      say(outcome.not);
      if (outcome.key !== undefined && outcome.key !== "") goTo(outcome.key);
    }
  };
  const states = session.answer.value?.dokumen ?? [];
  const isReady = states.some((one) => one.nama === document && one.keadaan === "siap");
  const ready = states.filter((one) => one.keadaan === "siap").length;
  const title = document === null ? "Naskah ini" : documentTitle(document);
  const one: Action[] = document === null ? [] : [
    { label: `${title}, DOCX`, hint: "untuk Word", disabled: !isReady, run: async () => { told(await attempted(makeOne(session, document, "docx"))); } },
    { label: `${title}, PDF`, hint: "siap cetak", disabled: !isReady, run: async () => { told(await attempted(makeOne(session, document, "pdf"))); } },
  ];
  const all: Action[] = [
    ...(session.place.folder === null ? [] : [{ label: "Semua naskah ke folder siklus", hint: "keluaran/", disabled: ready === 0, run: async () => { told(await attempted(makeIntoFolder(session))); } }]),
    { label: "Semua naskah, ZIP", hint: `${ready} naskah`, disabled: ready === 0, run: async () => { told(await attempted(makeAll(session))); } },
  ];
  const print: Action[] = [{ label: "Cetak halaman yang tampil", hint: "Ctrl+P", disabled: !isReady, run: () => { window.print(); } }];
  return [one, all, print];
}

export function fileActions({ session, say, show, take, close }: Around, save: () => Promise<void>): Action[][] {
  const hasDialogs = pickers() !== null;
  const moved = async (where: "folder" | "file") => {
    await session.flush();
    const place = await placeFor(session.place.name, where);
    if (!place) return;
    await session.saving.moveTo(place);
    say(`Disimpan sebagai ${place.name}.`);
  };
  const { opening } = session.saving;
  const isAsOpened = session.version.value > 0 && session.bytes === opening;
  const changes = () => { session.comparison.value = new Comparison(session, { kind: "version", name: "dibuka", bytes: opening }); };
  const back = async () => {
    await session.exchange(opening);
    say("Isian kembali seperti saat dibuka. Urungkan bila tidak dimaksudkan.");
  };
  return [
    [
      { label: session.place.writable ? "Simpan" : "Unduh berkas siklus", hint: "Ctrl+S", run: save },
      ...(hasDialogs ? [
        { label: "Simpan di folder…", run: () => moved("folder") },
        { label: "Simpan sebagai berkas…", run: () => moved("file") },
      ] : []),
    ],
    [
      { label: "Ambil suntingan dari naskah Word…", run: async () => { await take(await choose(".docx")); } },
      { label: "Padukan salinan lain…", run: async () => { await take(await choose(".yaml,.yml")); } },
    ],
    [
      { label: "Apa yang berubah", disabled: isAsOpened, run: changes },
      { label: "Kembalikan seperti saat dibuka", disabled: isAsOpened, run: back },
      ...(session.place.folder === null ? [] : [{ label: "Versi sebelumnya", run: () => { show("versions"); } }]),
      { label: "Lihat berkasnya", run: () => { show("source"); } },
    ],
    [{ label: "Tutup siklus", run: close }],
  ];
}
