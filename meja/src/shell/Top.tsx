// The line above the desk: which cycle it is, whether it is saved, what can be done with it.

import type { Session } from "../cycle/session.ts";
import { keyTitle, word } from "../cycle/words.ts";
import { useForm } from "../form/context.ts";
import { Icon } from "../form/icons.tsx";
import { counted } from "./Findings.tsx";
import { Menu, type Action } from "./Menu.tsx";
import { SaveButton, Saved } from "./Saved.tsx";

interface Props {
  session: Session;
  undo: () => unknown;
  redo: () => unknown;
  save: () => unknown;
  make: Action[][];
  file: Action[][];
  /** What the step still wants. */
  lacking: string[];
  goTo: (key: string) => void;
  showsFindings: boolean;
  toggleFindings: () => void;
}

export function Top({ session, undo, redo, save, make, file, lacking, goTo, showsFindings, toggleFindings }: Props) {
  const answer = session.answer.value;
  const findings = session.findings.value;
  const letBe = (answer?.temuan.length ?? 0) - findings.length;
  const errors = findings.filter((finding) => finding.tingkat === "galat").length;
  const kind = errors > 0 ? "galat" : findings.length > 0 ? "peringatan" : "bersih";
  const isPlain = answer?.klasifikasi === "biasa";
  return (
    <header class="top">
      <Menu label="Berkas" groups={file}>Berkas</Menu>
      <div class="title">
        <strong>{answer?.nomor ?? "Tanpa nomor"}</strong>
        <span class="issue" title={answer?.isu ?? undefined}>{answer?.isu ?? ""}</span>
        <span class={isPlain ? "class" : "class secret"}>{word(answer?.klasifikasi ?? "biasa").toUpperCase()}</span>
      </div>
      <Saved saving={session.saving} />
      {/* What grows and shrinks stands before the buttons, which keep their places. */}
      {findings.length + letBe === 0 && lacking[0] !== undefined ? <Lacking first={lacking[0]} all={lacking} goTo={goTo} /> : (
        <button type="button" class={`findings-button ${kind}`} aria-expanded={showsFindings} onClick={toggleFindings}>
          <Icon name={kind === "bersih" ? "check" : kind === "galat" ? "error" : "warn"} />
          {findings.length === 0 ? (letBe > 0 ? `${letBe} dibiarkan` : "Tanpa temuan") : counted(errors, findings.length - errors)}
        </button>
      )}
      <div class="row tight">
        <button type="button" class="icon-button" aria-label="Urungkan" title="Urungkan (Ctrl+Z)" disabled={!session.canUndo.value} onClick={undo}><Icon name="undo" /></button>
        <button type="button" class="icon-button" aria-label="Ulangi" title="Ulangi (Ctrl+Y)" disabled={!session.canRedo.value} onClick={redo}><Icon name="redo" /></button>
      </div>
      <SaveButton saving={session.saving} save={save} />
      <Menu label="Buat naskah" groups={make} primary alignRight>Buat naskah</Menu>
    </header>
  );
}

/** In what is not filled in nothing can be found: that is no praise. */
function Lacking({ first, all, goTo }: { first: string; all: string[]; goTo: (key: string) => void }) {
  const { sections } = useForm();
  return (
    <button type="button" class="findings-button lacking-button" title={`Masih diperlukan: ${all.map((key) => keyTitle(sections, key)).join(", ")}`} onClick={() => { goTo(first); }}>
      Kurang {all.length} isian
    </button>
  );
}
