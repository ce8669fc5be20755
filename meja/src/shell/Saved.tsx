// The state of saving, and the button for it.

import type { Saving } from "../files/saving.ts";
import { Icon } from "../form/icons.tsx";

export function Saved({ saving }: { saving: Saving }) {
  const state = saving.state.value;
  const place = saving.place.value;
  const time = (at: Date) => at.toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
  const words = () => {
    switch (state.kind) {
      case "lihat":
        return place.writable ? "Dibuka untuk dilihat" : "Salinan, belum disimpan";
      case "belum":
        return place.only === "new" && saving.base === saving.opening ? "Siklus baru, belum disimpan" : "Belum tersimpan";
      case "menyimpan":
        return "Menyimpan…";
      case "tersimpan":
        return state.downloaded ? `Terunduh ${time(state.at)}` : `Tersimpan ${time(state.at)}`;
      case "gagal":
        return "Belum tersimpan";
      case "bentrok":
        return "Berkas diubah di tempat lain";
    }
  };
  const kind = state.kind === "lihat" && !place.writable ? "salinan" : state.kind;
  return (
    <span class={`saved ${kind}`} data-simpan={kind}>
      {state.kind === "tersimpan" && <Icon name="check" />}
      {(state.kind === "gagal" || state.kind === "bentrok") && <Icon name="warn" />}
      {words()}
    </span>
  );
}

/** It stays where it is when there is nothing to save: a second click meets no other button. */
export function SaveButton({ saving, save }: { saving: Saving; save: () => unknown }) {
  return (
    <button type="button" class="secondary" title="Simpan (Ctrl+S)" aria-disabled={!saving.isUnsaved} onClick={() => { if (saving.isUnsaved) save(); }}>Simpan</button>
  );
}
