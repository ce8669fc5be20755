// The steps of the SOP with where they stand, in the words of `nodin status`.

import { useEffect, useRef } from "preact/hooks";
import { section, within } from "../cycle/key.ts";
import type { Section } from "../cycle/schema.ts";
import type { Answer, Finding, Step } from "../core/types.ts";
import { documentTitle } from "../cycle/words.ts";
import { Icon } from "../form/icons.tsx";

/** A place of the form: the identity of the cycle (0), and each step. */
export interface Stop {
  number: number;
  name: string;
  sections: Section[];
  /** Documents that come of it. */
  documents: string[];
}

export function stops(sections: Section[], answer: Answer | null): Stop[] {
  const documents = answer?.dokumen ?? [];
  const numbers = [...new Set(documents.map((one) => one.langkah))].sort((one, other) => one - other);
  const identity: Stop = { number: 0, name: "Identitas siklus", sections: sections.filter((one) => one.steps.length === 0), documents: [] };
  return [
    identity,
    ...numbers.map((number) => {
      const own = documents.filter((one) => one.langkah === number).map((one) => one.nama);
      return { number, name: documentTitle(own[0] ?? ""), sections: sections.filter((one) => one.steps.includes(number)), documents: own };
    }),
  ];
}

/** The sections, each with what the column of steps, and where one place has several the form, calls it. */
export function placed(sections: Section[], all: Stop[]): Section[] {
  return sections.map((one) => {
    const own = all.filter((stop) => stop.sections.includes(one));
    const stop = own.find(({ name }) => name === one.title) ?? own[0];
    if (!stop) return one;
    return { ...one, place: stop.sections[0] === one ? stop.name : `${stop.name} › ${one.title}` };
  });
}

/** Where the field of a key is filled in; of two steps with one section, the one that is shown. */
export function stopOf(all: Stop[], key: string, shown: number): number {
  const has = (stop: Stop) => stop.sections.some((one) => one.name === section(key));
  const current = all.find((stop) => stop.number === shown);
  if (current && has(current)) return shown;
  return all.find(has)?.number ?? 0;
}

export function findingsOf(stop: Stop, findings: Finding[]): Finding[] {
  return findings.filter((finding) => stop.sections.some((one) => within(finding.kunci, one.name)));
}

/** What the step's document still wants; of a place without one, what the next step's does. */
export function lackingAt(answer: Answer | null, number: number): string[] {
  const standing = answer?.keadaan;
  if (!standing) return ["siklus.tahun"];
  const step = standing.langkah.find((one) => one.langkah === (number === 0 ? standing.langkah_berikutnya : number));
  return step?.kurang ?? [];
}

function stateWords(step: Step): string {
  switch (step.keadaan) {
    case "selesai":
      return "selesai";
    case "kurang":
      return `kurang ${step.kurang.length}`;
    case "di-srikandi":
      return "di SRIKANDI";
    case "dikembalikan":
      return "menunggu perbaikan bahan";
  }
}

export function Steps({ all, answer, shown, go }: { all: Stop[]; answer: Answer | null; shown: number; go: (number: number) => void }) {
  const nav = useRef<HTMLElement>(null);
  // In a narrow window they are a line that is longer than the window.
  useEffect(() => { nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" }); }, [shown]);
  return (
    <nav class="steps" aria-label="Langkah SOP" ref={nav}>
      <ol>
        {all.map((stop) => {
          const step = answer?.keadaan?.langkah.find((one) => one.langkah === stop.number);
          const errors = findingsOf(stop, answer?.temuan ?? []).filter((finding) => finding.tingkat === "galat").length;
          const isNext = answer?.keadaan?.langkah_berikutnya === stop.number;
          const state = errors > 0 ? "error" : step?.keadaan === "selesai" ? "done" : isNext ? "next" : "open";
          const words = errors > 0 ? `${errors} galat` : isNext && step?.keadaan === "kurang" ? `berikutnya, ${stateWords(step)}` : step ? stateWords(step) : "";
          return (
            <li key={stop.number}>
              <button type="button" class={`step ${state}`} data-langkah={stop.number} data-keadaan={step?.keadaan} aria-current={stop.number === shown ? "step" : undefined}
                title={step ? `${stop.name}: ${step.pelaksana}, ${words}` : stop.name} onClick={() => { go(stop.number); }}>
                <span class="step-number">{stop.number === 0 ? <Icon name="page" /> : stop.number}</span>
                <span class="step-name">{stop.name}</span>
                {words !== "" && (
                  <span class="step-state">
                    {state === "done" && <Icon name="check" />}
                    <span class={state === "done" ? "hidden-words" : "step-words"}>{words}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
