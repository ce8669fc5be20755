// A cycle on the desk: steps at the left, the step's form, its pages at the right.

import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { get, isEmpty } from "../cycle/values.ts";
import { keyTitle, refusal } from "../cycle/words.ts";
import type { Section } from "../cycle/schema.ts";
import type { Session } from "../cycle/session.ts";
import { FormProvider, focused, focusOn } from "../form/context.ts";
import { followWanted, keepInView } from "../form/focus.ts";
import { telling as tellingOf } from "../form/told.ts";
import { Pages } from "../pages/pages.ts";
import { Sheets } from "../pages/Sheets.tsx";
import { Tools } from "../prose/Tools.tsx";
import { EditedDocuments } from "../files/edited.ts";
import { Comparing } from "./Comparing.tsx";
import { Findings } from "./Findings.tsx";
import { useKeys } from "./keys.ts";
import { makeActions, fileActions, type Panel } from "./actions.ts";
import { Notices } from "./Notices.tsx";
import type { Opening } from "./opening.ts";
import { StepForm } from "./StepForm.tsx";
import { lackingAt, placed, Steps, stopOf, stops } from "./Steps.tsx";
import { Broken, Source } from "./TextView.tsx";
import { Top } from "./Top.tsx";
import { Versions } from "./Versions.tsx";

/** So long a message stands there, milliseconds, and a long one longer. */
const SHOWN = 7000;
const LETTER = 80;

interface Props {
  session: Session;
  sections: Section[];
  take: (opening: Opening) => Promise<void>;
  close: () => void;
  /** What the page has to say, and that it was heard. */
  told: string | null;
  untell: () => void;
}

export function Desk({ session, sections: schema, take, close, told, untell }: Props) {
  // A cycle begins with its officials.
  const standing = session.answer.peek()?.keadaan ?? null;
  const isBegun = typeof standing?.langkah_tercapai === "number" || !isEmpty(get(session.values.peek(), "pejabat"));
  const step = useSignal<number>((isBegun ? standing?.langkah_berikutnya : null) ?? 0);
  const panel = useSignal<Panel>("none");
  const message = useSignal<string>("");
  const telling = useMemo(() => tellingOf(session), [session]);
  useEffect(() => telling.stop, [telling]);
  const pages = useMemo(() => new Pages(session), [session]);
  useEffect(() => () => { pages.close(); }, [pages]);
  useEffect(() => followWanted(), []);
  useEffect(() => session.watchRecovery(), [session]);
  const edited = useMemo(() => new EditedDocuments(session), [session]);
  useEffect(() => edited.watch(), [edited]);

  const all = useComputed(() => stops(schema, session.answer.value)).value;
  const sections = useMemo(() => placed(schema, all), [schema, all.map((one) => one.name).join()]);
  const form = useMemo(() => ({ session, sections, told: telling.answer }), [session, sections, telling]);
  const stop = all.find((one) => one.number === step.value) ?? all[0];
  useEffect(() => {
    pages.document.value = stop?.documents[0] ?? session.answer.peek()?.dokumen.find((one) => one.keadaan === "siap")?.nama ?? null;
  }, [pages, stop?.number, stop?.documents[0]]);

  const scroller = useRef<HTMLDivElement>(null);
  const showForm = () => {
    panel.value = "none";
    session.comparison.value?.layAside();
  };
  /** Where each step was left. */
  const places = useRef(new Map<number, number>());
  const turnTo = (number: number) => {
    places.current.set(step.value, scroller.current?.scrollTop ?? 0);
    step.value = number;
  };
  const goStep = (number: number) => {
    if (number === step.value) scroller.current?.scrollTo({ top: 0 });
    turnTo(number);
    showForm();
    focused.value = null;
  };
  useEffect(() => (scroller.current ? keepInView(scroller.current) : undefined), []);
  useLayoutEffect(() => { scroller.current?.scrollTo({ top: places.current.get(step.value) ?? 0 }); }, [step.value]);
  const goTo = (key: string) => {
    showForm();
    turnTo(stopOf(all, key, step.value));
    focusOn(key);
  };
  const say = (sentence: string) => {
    message.value = "";
    requestAnimationFrame(() => { message.value = sentence; });
  };
  useEffect(() => {
    if (message.value === "") return;
    const timer = setTimeout(() => { message.value = ""; }, Math.max(SHOWN, LETTER * message.value.length));
    return () => { clearTimeout(timer); };
  }, [message.value]);
  const turned = async (turn: Promise<string | undefined>, word: string) => {
    const key = await turn;
    if (key === undefined) return;
    say(key === "" ? `${word}.` : `${word}: ${keyTitle(sections, key)}.`);
    if (key !== "") goTo(key);
  };
  const undo = () => turned(session.undo(), "Diurungkan");
  const redo = () => turned(session.redo(), "Diulangi");
  const isDownloadTold = useRef(false);
  const saved = async () => {
    await session.flush();
    const name = await session.saving.now();
    if (name === null) return;
    say(isDownloadTold.current ? `“${name}” diunduh.` : `“${name}” ada di folder unduhan. Buka lagi dengan “Buka berkas siklus”; yang terbaru yang berlaku.`);
    isDownloadTold.current = true;
  };
  /** A second click while it is under way saves nothing again. */
  const saving = useRef<Promise<void> | null>(null);
  const save = () => (saving.current ??= saved().finally(() => { saving.current = null; }));
  useKeys({ undo, redo, save });
  useEffect(() => {
    const refused = session.refused.value;
    if (refused !== null) say(refusal(sections, refused));
    session.refused.value = null;
  }, [session.refused.value]);

  const foot = (
    <div class="foot">
      <p class="message" role="status" aria-live="polite">{message.value}</p>
      <Notices session={session} edited={edited} told={told} untell={untell} save={save} />
    </div>
  );
  if (session.answer.value?.isi === null) return <Broken session={session} save={save} close={close}>{foot}</Broken>;
  const comparison = session.comparison.value;
  const view: Panel | "comparison" = comparison && !comparison.isAside.value ? "comparison" : panel.value;
  const show = (what: Panel) => {
    comparison?.layAside();
    panel.value = what;
    scroller.current?.scrollTo({ top: 0 });
  };
  const around = { session, say, goTo, take, close, show };
  return (
    <FormProvider value={form}>
      <div class="desk">
        <Top session={session} undo={undo} redo={redo} save={save} make={makeActions(around, pages.document.value)} file={fileActions(around, save)}
          lacking={lackingAt(session.answer.value, stop?.number ?? 0)} goTo={goTo}
          showsFindings={view === "findings"} toggleFindings={() => { show(view === "findings" ? "none" : "findings"); }} />
        <Steps all={all} answer={session.answer.value} shown={step.value} go={goStep} />
        <main class="form" ref={scroller} tabIndex={-1}>
          {view === "findings" && <Findings goTo={goTo} close={showForm} />}
          {view === "source" && <Source session={session} close={showForm} />}
          {view === "versions" && <Versions session={session} close={() => { panel.value = "none"; }} />}
          {comparison && view === "comparison" && <Comparing comparison={comparison} goTo={goTo} say={say} />}
          {(view === "none" || view === "findings") && stop && (
            <>
              <Tools />
              <StepForm key={stop.number} stop={stop} goTo={goTo} />
            </>
          )}
        </main>
        <Sheets pages={pages} documents={stop?.documents ?? []} goTo={goTo} />
        {foot}
      </div>
    </FormProvider>
  );
}
