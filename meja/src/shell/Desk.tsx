// A cycle on the desk: steps at the left, the step's form, its pages at the right.

import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { keyTitle } from "../cycle/words.ts";
import type { Section } from "../cycle/schema.ts";
import type { Clash } from "../cycle/merge.ts";
import type { Session } from "../cycle/session.ts";
import { FormProvider, focused, focusOn } from "../form/context.ts";
import { followWanted } from "../form/focus.ts";
import { Pages } from "../pages/pages.ts";
import { Sheets } from "../pages/Sheets.tsx";
import { Changes } from "./Changes.tsx";
import { Findings } from "./Findings.tsx";
import { useKeys } from "./keys.ts";
import { makeActions, fileActions } from "./actions.ts";
import { StepForm } from "./StepForm.tsx";
import { Steps, stopOf, stops } from "./Steps.tsx";
import { Broken, Source } from "./TextView.tsx";
import { Top } from "./Top.tsx";

interface Props {
  session: Session;
  sections: Section[];
  close: () => void;
}

export function Desk({ session, sections, close }: Props) {
  const step = useSignal<number>(session.answer.peek()?.berikutnya ?? 0);
  const panel = useSignal<"none" | "findings" | "source" | "changes">("none");
  const message = useSignal<string>("");
  const pages = useMemo(() => new Pages(session), [session]);
  useEffect(() => () => { pages.close(); }, [pages]);
  useEffect(() => followWanted(), []);
  useEffect(() => session.watchRecovery(), [session]);

  const all = useComputed(() => stops(sections, session.answer.value)).value;
  const stop = all.find((one) => one.number === step.value) ?? all[0];
  useEffect(() => {
    pages.document.value = stop?.documents[0] ?? session.answer.peek()?.dokumen.find((one) => one.keadaan === "siap")?.nama ?? null;
  }, [pages, stop?.number, stop?.documents[0]]);

  const scroller = useRef<HTMLDivElement>(null);
  const goStep = (number: number) => {
    step.value = number;
    panel.value = "none";
    focused.value = null;
    scroller.current?.scrollTo({ top: 0 });
  };
  const goTo = (key: string) => {
    panel.value = "none";
    step.value = stopOf(all, key, step.value);
    focusOn(key);
  };
  const say = (sentence: string) => {
    message.value = "";
    requestAnimationFrame(() => { message.value = sentence; });
  };
  const turned = async (turn: Promise<string | undefined>, word: string) => {
    const key = await turn;
    if (key === undefined) return;
    say(key === "" ? `${word}.` : `${word}: ${keyTitle(sections, key)}.`);
    if (key !== "") goTo(key);
  };
  const undo = () => turned(session.undo(), "Diurungkan");
  const redo = () => turned(session.redo(), "Diulangi");
  const save = async () => {
    await session.flush();
    await session.saving.now();
  };
  useKeys({ undo, redo, save });
  useEffect(() => {
    const refused = session.refused.value;
    if (refused !== null) say(refused);
    session.refused.value = null;
  }, [session.refused.value]);

  if (session.answer.value?.isi === null) return <Broken session={session} />;
  const around = { session, say, goTo, close, show: (what: "source" | "changes") => { panel.value = what; } };
  return (
    <FormProvider value={{ session, sections }}>
      <div class="desk">
        <Top session={session} undo={undo} redo={redo} save={save} make={makeActions(around, pages.document.value)} file={fileActions(around, save)}
          showsFindings={panel.value === "findings"} toggleFindings={() => {
            panel.value = panel.value === "findings" ? "none" : "findings";
            scroller.current?.scrollTo({ top: 0 });
          }} />
        <Steps all={all} answer={session.answer.value} shown={step.value} go={goStep} />
        <main class="form" ref={scroller} tabIndex={-1}>
          {panel.value === "findings" && <Findings findings={session.answer.value?.temuan ?? []} goTo={goTo} close={() => { panel.value = "none"; }} />}
          {panel.value === "source" && <Source session={session} close={() => { panel.value = "none"; }} />}
          {panel.value === "changes" && <Changes goTo={goTo} close={() => { panel.value = "none"; }} />}
          {(panel.value === "none" || panel.value === "findings") && stop && <StepForm key={stop.number} stop={stop} goTo={goTo} />}
        </main>
        <Sheets pages={pages} documents={stop?.documents ?? []} goTo={goTo} />
        <Notices session={session} save={save} told={(clashes) => { say(clashesTold(sections, clashes)); }} />
        <p class={message.value === "" ? "message" : "message shown"} role="status" aria-live="polite">{message.value}</p>
      </div>
    </FormProvider>
  );
}

/** What keeps a file from being saved, until it is settled. */
function Notices({ session, save, told }: { session: Session; save: () => Promise<void>; told: (clashes: Clash[]) => void }) {
  const state = session.saving.state.value;
  if (state.kind === "gagal") {
    return (
      <div class="notice" role="alert">
        <p><strong>Belum tersimpan.</strong> {state.reason}</p>
        <button type="button" class="secondary" onClick={save}>Simpan lagi</button>
      </div>
    );
  }
  if (state.kind === "bentrok") {
    return (
      <div class="notice" role="alert">
        <p><strong>Berkas ini diubah di tempat lain</strong> sejak dibuka di sini. Isian kedua pihak dapat dipadukan; yang berubah di kedua tempat tetap seperti di sini.</p>
        <button type="button" class="primary" onClick={async () => { told(await session.merge()); }}>Padukan</button>
      </div>
    );
  }
  return null;
}

function clashesTold(sections: Section[], clashes: Clash[]): string {
  if (clashes.length === 0) return "Isian kedua pihak dipadukan.";
  return `Dipadukan. Yang diubah di kedua tempat tetap seperti di sini: ${clashes.map((clash) => keyTitle(sections, clash.key)).join("; ")}.`;
}
