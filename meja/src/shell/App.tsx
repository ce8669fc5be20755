// The page: the first view, or a cycle on the desk.

import { useEffect, useState } from "preact/hooks";
import type { Core } from "../core/core.ts";
import { sections as sectionsOf, type Section } from "../cycle/schema.ts";
import { Session } from "../cycle/session.ts";
import type { OwnPage } from "../files/office.ts";
import type { Place } from "../files/place.ts";
import { Desk } from "./Desk.tsx";
import { Office, type Handed } from "./Office.tsx";
import { dropped } from "./opening.ts";
import { Start } from "./Start.tsx";

export function App({ core, page }: { core: Core; page: OwnPage }) {
  const [sections, setSections] = useState<Section[] | null>(null);
  const [unable, setUnable] = useState<string | null>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [told, tell] = useState<string | null>(null);
  const [office, setOffice] = useState<{ handed: Handed | null } | null>(null);
  useEffect(() => {
    core.schema().then((schema) => { setSections(sectionsOf(schema)); }, (error: unknown) => { setUnable(String(error)); });
  }, [core]);

  const open = async (place: Place) => {
    try {
      const opened = new Session(core, place);
      await opened.open();
      tell(null);
      setSession(opened);
    } catch {
      tell(`“${place.name}” tidak dapat dibaca. Periksa apakah berkasnya masih ada.`);
    }
  };
  useEffect(() => {
    const onDrop = async (event: DragEvent) => {
      event.preventDefault();
      if (!event.dataTransfer || session?.saving.isUnsaved) return;
      const opening = await dropped(event.dataTransfer);
      if (opening.kind === "place") await open(opening.place);
      else if (opening.kind === "several" && opening.places[0]) await open(opening.places[0]);
      else if (opening.kind === "office") {
        if (session) tell("Tutup dulu siklus ini, lalu seret lagi halaman kantor itu.");
        else setOffice({ handed: opening.handed });
      } else if (opening.kind === "told") tell(opening.sentence);
    };
    const over = (event: DragEvent) => { event.preventDefault(); };
    const leave = (event: BeforeUnloadEvent) => {
      if (session?.saving.isUnsaved) event.preventDefault();
    };
    window.addEventListener("drop", onDrop);
    window.addEventListener("dragover", over);
    window.addEventListener("beforeunload", leave);
    return () => {
      window.removeEventListener("drop", onDrop);
      window.removeEventListener("dragover", over);
      window.removeEventListener("beforeunload", leave);
    };
  }, [session]);

  if (unable !== null) return <Unable reason={unable} />;
  return (
    <>
      {told !== null && <p class="told over" role="alert">{told}</p>}
      {session && sections ? (
        <Desk session={session} sections={sections} close={() => { setSession(null); }} />
      ) : office ? (
        <Office core={core} page={page} handed={office.handed} close={() => { setOffice(null); }} />
      ) : (
        <Start core={core} isReady={sections !== null} open={open} isOffice={page.office.size > 0} makeOffice={() => { setOffice({ handed: null }); }} />
      )}
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
