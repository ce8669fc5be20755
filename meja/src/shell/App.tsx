// The page: the first view, or a cycle on the desk.

import { useSignal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Core } from "../core/core.ts";
import { NOTHING_BESIDE } from "../core/line.ts";
import { Comparison } from "../cycle/comparison.ts";
import { sections as sectionsOf, type Section } from "../cycle/schema.ts";
import { Session } from "../cycle/session.ts";
import type { OwnPage } from "../files/office.ts";
import { Loose, type Place } from "../files/place.ts";
import { Desk } from "./Desk.tsx";
import { useDrops } from "./dropping.ts";
import { Office, type Handed } from "./Office.tsx";
import { carried, choose, type Opening } from "./opening.ts";
import { Start } from "./Start.tsx";

export function App({ core, page }: { core: Core; page: OwnPage }) {
  const [sections, setSections] = useState<Section[] | null>(null);
  const [unable, setUnable] = useState<string | null>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [several, setSeveral] = useState<Place[]>([]);
  const [told, tell] = useState<string | null>(null);
  /** A document that came before its cycle. */
  const waiting = useRef<Extract<Opening, { kind: "document" }> | null>(null);
  const [office, setOffice] = useState<{ handed: Handed | null } | null>(null);
  const isOfficeUnsaved = useSignal(false);
  useEffect(() => {
    core.schema().then((schema) => {
      setSections(sectionsOf(schema));
      // The house is made with the first task that needs it: before a person asks, but after the first view.
      void core.profile(new Uint8Array());
    }, (error: unknown) => { setUnable(String(error)); });
  }, [core]);
  /** What is asked before what is shown is left; null where nothing would be lost with it. */
  const question = () => {
    if (session?.saving.isUnsaved) return "Perubahan terakhir belum tersimpan. Tutup siklus ini juga?";
    return isOfficeUnsaved.peek() ? "Isian halaman kantor belum disimpan. Tinggalkan juga?" : null;
  };
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (question() !== null) event.preventDefault();
    };
    window.addEventListener("beforeunload", leave);
    return () => { window.removeEventListener("beforeunload", leave); };
  }, [session]);

  const mayLeave = () => {
    const asked = question();
    return asked === null || window.confirm(asked);
  };
  const close = () => {
    if (mayLeave()) setSession(null);
  };
  const closeOffice = () => {
    if (!mayLeave()) return;
    tell(null);
    setOffice(null);
  };
  const open = async (place: Place) => {
    try {
      const opened = new Session(core, place);
      await opened.open();
      const document = waiting.current;
      waiting.current = null;
      if (document) opened.comparison.value = new Comparison(opened, document);
      setSeveral([]);
      setOffice(null);
      setSession(opened);
    } catch {
      tell(`“${place.name}” tidak dapat dibaca. Periksa apakah berkasnya masih ada.`);
    }
  };
  /** A second copy of the cycle that is open is held against it; anything else takes its place. */
  const openBeside = async (place: Place) => {
    const { bytes } = await place.read();
    const { nomor } = await core.open(bytes, NOTHING_BESIDE);
    const isCopy = nomor !== null && nomor === session?.answer.peek()?.nomor && place.folder === null;
    if (session && isCopy) session.comparison.value = new Comparison(session, { kind: "copy", name: place.name, bytes });
    else if (mayLeave()) await open(place);
  };
  const take = async (opening: Opening) => {
    tell(opening.kind === "told" ? opening.sentence : null);
    switch (opening.kind) {
      case "place":
        if (session) await openBeside(opening.place);
        else if (mayLeave()) await open(opening.place);
        break;
      case "several":
        if (!mayLeave()) break;
        setSession(null);
        setOffice(null);
        setSeveral(opening.places);
        break;
      case "office":
        if (session) tell("Tutup dulu siklus ini, lalu seret lagi halaman kantor itu.");
        else if (mayLeave()) setOffice({ handed: opening.handed });
        break;
      case "carrier":
        await take(await carried(core, opening.name, opening.bytes));
        break;
      case "document":
        if (session) session.comparison.value = new Comparison(session, opening);
        else {
          const nomor = await core.whose(opening.bytes);
          waiting.current = nomor === null ? null : opening;
          tell(nomor === null
            ? `“${opening.name}” tidak dibuat nodin, atau penandanya hilang.`
            : `“${opening.name}” adalah naskah siklus ${nomor}. Buka siklusnya; suntingan naskah ini ditunjukkan begitu terbuka.`);
        }
    }
  };
  const isOver = useDrops(take);

  if (unable !== null) return <Unable reason={unable} />;
  return (
    <>
      {session && sections
        ? <Desk key={session.id} session={session} sections={sections} take={take} close={close} told={told} untell={() => { tell(null); }} />
        : office
          ? <Office core={core} page={page} handed={office.handed} isUnsaved={isOfficeUnsaved} told={told} tell={tell} fromOlder={async () => { await take(await choose(".html")); }} close={closeOffice} />
          : <Start core={core} isReady={sections !== null} take={take} several={several} told={told} recover={(name, bytes) => open(new Loose(name, bytes, "recovered"))}
              isOffice={page.office.size > 0} makeOffice={() => { setOffice({ handed: null }); }} />}
      {isOver && <div class="drop-here"><p>Lepaskan di sini: berkas siklus, foldernya, naskah DOCX, atau PDF yang membawa berkas siklus</p></div>}
    </>
  );
}

/** WebAssembly is switched off, or the file is damaged. */
function Unable({ reason }: { reason: string }) {
  return (
    <main class="start">
      <h1>nodin tidak dapat berjalan di sini</h1>
      <p>
        Peramban ini melarang WebAssembly, yang dipakai untuk menata naskah. Di Microsoft Edge: buka Setelan, Privasi, pencarian, dan layanan, lalu matikan
        “Tingkatkan keamanan Anda di web” untuk halaman ini. Bila itu tidak dapat diubah, pakailah Google Chrome atau Firefox.
      </p>
      <p class="quiet">{reason}</p>
    </main>
  );
}
