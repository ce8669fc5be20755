// What a new cycle begins with: its number, issue and year.

import { useEffect, useRef, useState } from "preact/hooks";
import type { Core } from "../core/core.ts";
import type { Place } from "../files/place.ts";
import { oneLine } from "../cycle/typed.ts";
import { today } from "../form/dates.ts";
import { begin, type Opening } from "./opening.ts";

/** The year that a number of a cycle bears: 2024 of "SK-014/2024". */
const yearIn = (nomor: string) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(nomor)?.[0] ?? null;

interface Props {
  core: Core;
  older: Place | null;
  cancel: () => void;
  take: (opening: Opening) => Promise<void>;
  told: string | null;
}

export function NewCycle({ core, older, cancel, take, told }: Props) {
  const [nomor, setNomor] = useState("");
  const [isu, setIsu] = useState("");
  const [typedYear, setTypedYear] = useState<string | null>(null);
  const tahun = typedYear ?? yearIn(nomor) ?? String(today().year);
  const [isAsked, setAsked] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => { first.current?.focus(); }, []);
  const year = Number(tahun);
  const wrong = {
    nomor: nomor.trim() === "" ? "Nomor siklus diperlukan; ia menjadi nama folder naskahnya." : null,
    isu: isu.trim() === "" ? "Isu diperlukan." : null,
    tahun: Number.isInteger(year) && year >= 1945 && year <= 2200 ? null : "Tahun ditulis dengan empat angka.",
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const firstWrong = Object.entries(wrong).find(([, sentence]) => sentence !== null);
    if (firstWrong) {
      document.getElementById(`baru-${firstWrong[0]}`)?.focus();
      return;
    }
    await take(await begin(core, { nomor: nomor.trim(), isu: isu.trim(), tahun: year }, older));
  };
  const line = (name: keyof typeof wrong, label: string, value: string, set: (text: string) => void, example: string, explained: string) => (
    <div class={isAsked && wrong[name] !== null ? "field full erroneous" : "field full"}>
      <label for={`baru-${name}`}>{label}</label>
      <p class="help" id={`baru-${name}-bantuan`}>{explained}</p>
      <input {...(name === "nomor" && { ref: first })} id={`baru-${name}`} class="box" type="text" autocomplete="off" value={value} placeholder={`misalnya ${example}`}
        inputMode={name === "tahun" ? "numeric" : undefined}
        aria-describedby={`baru-${name}-bantuan baru-${name}-salah`} aria-invalid={isAsked && wrong[name] !== null}
        onInput={({ currentTarget }) => { set(oneLine(currentTarget.value)); }} />
      <p class="wrong" id={`baru-${name}-salah`}>{isAsked ? wrong[name] : null}</p>
    </div>
  );
  return (
    <main class="start">
      <form class="new" onSubmit={submit} noValidate>
        <h1>{older ? "Mulai dari siklus lama" : "Siklus baru"}</h1>
        {older && <p>Pejabat, K/L, dan teks tetap diambil dari “{older.name}”. Periksa lagi semuanya.</p>}
        {told !== null && <p class="told" role="alert">{told}</p>}
        {line("nomor", "Nomor siklus", nomor, setNomor, "SK-014/2024", "Unik dalam arsip.")}
        {line("isu", "Isu", isu, setIsu, "Perkembangan Situasi di Laut Natuna Utara", "Huruf awal kapital, tanpa titik.")}
        {line("tahun", "Tahun", tahun, setTypedYear, "2024", "Tahun siklus.")}
        <div class="row">
          <button type="submit" class="primary">Mulai mengisi</button>
          <button type="button" class="secondary" onClick={cancel}>Batal</button>
        </div>
      </form>
    </main>
  );
}
