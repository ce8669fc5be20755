// The form of a step: its sections as the schema has them.

import { documentTitle, keyTitle } from "../cycle/words.ts";
import { useForm } from "../form/context.ts";
import { Control } from "../form/Control.tsx";
import { Found } from "../form/Found.tsx";
import { idOf } from "../form/context.ts";
import { Icon } from "../form/icons.tsx";
import type { Stop } from "./Steps.tsx";

export function StepForm({ stop, goTo }: { stop: Stop; goTo: (key: string) => void }) {
  const { told, sections } = useForm();
  const answer = told.value;
  const step = answer?.keadaan?.langkah.find((one) => one.langkah === stop.number);
  const lacking = step?.kurang ?? [];
  const isSound = answer?.temuan.every((finding) => finding.tingkat !== "galat") === true;
  return (
    <form class="step-form" onSubmit={(event) => { event.preventDefault(); }} autocomplete="off" spellcheck={answer?.terbatas === false} aria-label={stop.name}>
      <header>
        <h1>{stop.name}</h1>
        {step && (
          <p class="who">
            Langkah {step.langkah}, {step.pelaksana}{step.pejabat ? ` (${step.pejabat})` : ""}. Waktu baku {step.menit_baku} menit.
          </p>
        )}
      </header>
      {step?.keadaan === "kurang" && lacking.length > 0 && (
        <section class="lacks" aria-label="Yang masih diperlukan">
          <p>Untuk {documentTitle(step.dokumen).toLowerCase()} masih diperlukan:</p>
          <ul>
            {lacking.map((key) => <li key={key}><button type="button" class="link" onClick={() => { goTo(key); }}>{keyTitle(sections, key)}</button></li>)}
          </ul>
        </section>
      )}
      {step?.keadaan === "selesai" && <p class="complete"><Icon name="check" /> Lengkap: {documentTitle(step.dokumen).toLowerCase()} dapat dibuat{isSound ? "" : " setelah galat dibetulkan"}.</p>}
      {step?.keadaan === "dikembalikan" && <p class="lacks">Deputi meminta bahan diperbaiki (langkah 3). Langkah ini menunggu putaran penelitian yang setuju.</p>}
      {stop.sections.map((section) => (
        <section key={section.name} class="section" aria-label={section.title}>
          {stop.sections.length > 1 && <h2>{section.title}</h2>}
          <Found at={section.name} />
          <Control at={section.name} named={section} box={{ at: section.name, id: idOf(section.name), describedBy: undefined, invalid: false }} labelledBy={idOf(section.name, "judul")} />
        </section>
      ))}
    </form>
  );
}
