// The file itself: to look at, or, where it has mistakes of syntax, to mend until it is a form.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Session } from "../cycle/session.ts";
import { sentence } from "../form/Found.tsx";
import { Icon } from "../form/icons.tsx";
import { SaveButton, Saved } from "./Saved.tsx";

interface Props {
  session: Session;
  save: () => unknown;
  close: () => void;
  /** What stands below all. */
  children: ComponentChildren;
}

export function Broken({ session, save, close, children }: Props) {
  const [text, setText] = useState(() => new TextDecoder().decode(session.bytes));
  const findings = session.answer.value?.temuan ?? [];
  const goTo = (line: number) => {
    const box = document.querySelector<HTMLTextAreaElement>("#teks-berkas");
    if (!box) return;
    const start = text.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    const end = text.indexOf("\n", start);
    box.focus();
    box.setSelectionRange(start, end < 0 ? text.length : end);
    box.scrollTop = Math.max(0, (line - 6) * 20);
  };
  return (
    <main class="broken">
      <header class="row">
        <h1>Berkas ini perlu dibetulkan dulu</h1>
        <Saved saving={session.saving} />
        <SaveButton saving={session.saving} save={save} />
        <button type="button" class="secondary" onClick={close}>Tutup siklus</button>
      </header>
      <p>Penulisannya belum terbaca sebagai isian. Betulkan baris yang disebut; begitu terbaca, berkasnya tampil sebagai formulir.</p>
      <div class="broken-columns">
        <textarea id="teks-berkas" class="box source" spellcheck={false} autocomplete="off" aria-label="Isi berkas siklus" value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            void session.replace(currentTarget.value);
          }} />
        <ul class="broken-findings">
          {findings.map((finding) => (
            <li key={`${finding.kode} ${finding.baris} ${finding.kolom}`} class={finding.tingkat} data-temuan={finding.kode}>
              <Icon name={finding.tingkat === "galat" ? "error" : "warn"} />
              <button type="button" class="link" onClick={() => { goTo(finding.baris); }}>
                <span class="where">Baris {finding.baris}</span>
                <span>{sentence(finding.pesan)}</span>
                {finding.saran !== "" && <span class="cure">{sentence(finding.saran)}</span>}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {children}
    </main>
  );
}

export function Source({ session, close }: { session: Session; close: () => void }) {
  const version = session.version.value;
  return (
    <section class="file-view" aria-labelledby="judul-berkas">
      <header>
        <h1 id="judul-berkas">{session.place.name}</h1>
        <button type="button" class="secondary" onClick={close}>Kembali ke formulir</button>
      </header>
      <pre key={version} tabIndex={0}>{new TextDecoder().decode(session.bytes)}</pre>
    </section>
  );
}
