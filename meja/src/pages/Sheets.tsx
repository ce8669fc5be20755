// The right side of the desk: which document is shown, how large, and its pages.

import { useSignal } from "@preact/signals";
import { Icon } from "../form/icons.tsx";
import { documentTitle } from "../cycle/words.ts";
import type { Pages } from "./pages.ts";
import { Preview } from "./Preview.tsx";

export function Sheets({ pages, documents, goTo }: { pages: Pages; documents: string[]; goTo: (key: string) => void }) {
  const size = useSignal<"fit" | "large" | "hidden">("fit");
  const shown = pages.document.value;
  if (size.value === "hidden") {
    return (
      <aside class="sheets folded" aria-label="Halaman naskah">
        <button type="button" class="secondary" onClick={() => { size.value = "fit"; }}><Icon name="page" /> <span class="upright">Tampilkan halaman</span></button>
      </aside>
    );
  }
  return (
    <aside class={`sheets ${size.value}`} aria-label="Pratinjau">
      <header>
        {documents.length > 1 ? (
          <div class="tabs" role="group" aria-label="Naskah yang ditampilkan">
            {documents.map((name) => (
              <button key={name} type="button" aria-pressed={name === shown} onClick={() => { pages.document.value = name; }}>{documentTitle(name)}</button>
            ))}
          </div>
        ) : <h2>{shown === null ? "" : documentTitle(shown)}</h2>}
        <div class="row tight">
          <button type="button" class="plain" onClick={() => { size.value = size.value === "large" ? "fit" : "large"; }}>{size.value === "large" ? "Perkecil" : "Perbesar"}</button>
          <button type="button" class="plain" onClick={() => { size.value = "hidden"; }}>Sembunyikan</button>
        </div>
      </header>
      {shown === null ? <p class="quiet">Langkah ini tidak menghasilkan naskah.</p> : <Preview pages={pages} goTo={goTo} />}
    </aside>
  );
}
