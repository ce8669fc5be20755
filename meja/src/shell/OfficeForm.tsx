// The fields of an office's page.

import { useEffect, useMemo } from "preact/hooks";
import { lines, oneLine } from "../cycle/typed.ts";
import { chosenFile } from "../files/dialogs.ts";
import { land } from "../form/focus.ts";
import { asPng } from "../files/officeLogo.ts";
import { OFFICIAL_FIELDS, ROLES, type Filled, type Official, type Role } from "../files/officeProfile.ts";

interface Props {
  filled: Filled;
  fill: (filled: Filled) => void;
  /** Whether it is told that the letterhead's name lacks. */
  isNameless: boolean;
  logo: Uint8Array | null;
  setLogo: (logo: Uint8Array | null) => void;
  fromOlder: () => Promise<void>;
  tell: (sentence: string) => void;
}

const TITLES: Record<Role, string> = { menko: "Menteri Koordinator", deputi: "Deputi", sesdep: "Sekretaris Deputi", asdep: "Asisten Deputi" };
const LABELS: Record<keyof Official, string> = { jabatan: "Jabatan", nama: "Nama dengan gelar", pangkat: "Pangkat", nip: "NIP" };
const LETTERHEAD: Record<string, string> = { baris: "Nama kementerian", unit: "Unit", alamat: "Alamat" };

/** What a field is called where it stands alone: “NIP, Deputi”. */
export function labelOf(id: string): string {
  const [role, field] = id.split("-") as [Role, keyof Official];
  return LETTERHEAD[id] ?? `${LABELS[field]}, ${TITLES[role]}`;
}

/** The focus comes to a field. */
export function landIn(id: string) {
  const field = document.getElementById(`kantor-${id}`);
  if (field) land(field);
}

/** A minister has neither. */
const fieldsOf = (role: Role) => OFFICIAL_FIELDS.filter((field) => role !== "menko" || field === "jabatan" || field === "nama");

export function OfficeForm({ filled, fill, isNameless, logo, setLogo, fromOlder, tell }: Props) {
  const line = (id: string, label: string, value: string, set: (text: string) => void, width = "full") => (
    <div class={`field ${width}`} key={id}>
      <label for={`kantor-${id}`}>{label}</label>
      <input id={`kantor-${id}`} class="box" type="text" autocomplete="off" value={value} onInput={({ currentTarget }) => { set(oneLine(currentTarget.value)); }} />
    </div>
  );
  const several = (id: "baris" | "alamat", help: string, wrong: string | null = null) => (
    <div class={wrong === null ? "field full" : "field full erroneous"}>
      <label for={`kantor-${id}`}>{LETTERHEAD[id]}</label>
      <p class="help" id={`kantor-${id}-bantuan`}>{help}</p>
      <textarea id={`kantor-${id}`} class="box" rows={3} autocomplete="off" aria-describedby={`kantor-${id}-bantuan kantor-${id}-salah`} aria-invalid={wrong !== null} value={filled[id]}
        onInput={({ currentTarget }) => { fill({ ...filled, [id]: lines(currentTarget.value) }); }} />
      <p class="wrong" id={`kantor-${id}-salah`}>{wrong}</p>
    </div>
  );
  const official = (role: Role, field: keyof Official) =>
    line(`${role}-${field}`, LABELS[field], filled.officials[role][field], (text) => {
      fill({ ...filled, officials: { ...filled.officials, [role]: { ...filled.officials[role], [field]: text } } });
    }, field === "pangkat" || field === "nip" ? "half" : "full");
  const chooseLogo = async () => {
    const file = await chosenFile("image/png,image/jpeg");
    if (!file) return;
    const png = await asPng(file);
    if (png) setLogo(png);
    else tell(`“${file.name}” tidak dapat dibaca sebagai gambar. Simpan sebagai PNG atau JPEG, lalu pilih lagi.`);
  };
  return (
    <>
      <p><button type="button" class="link" onClick={fromOlder}>Ambil dari halaman kantor yang lama…</button></p>
      <fieldset class="office fields">
        <legend>Kop</legend>
        {several("baris", "Huruf kapital, satu baris kop satu baris di sini.", isNameless ? "Nama kementerian diperlukan; kop dimulai dengannya." : null)}
        {line("unit", "Unit", filled.unit, (unit) => { fill({ ...filled, unit }); })}
        {several("alamat", "Satu baris kop satu baris di sini.")}
        <div class="field full">
          <p class="label" id="kantor-logo">Logo</p>
          <div class="row">
            {logo && <Logo bytes={logo} />}
            <button type="button" class="secondary" onClick={chooseLogo}>{logo ? "Ganti logo…" : "Pilih logo…"}</button>
            {logo && <button type="button" class="secondary" onClick={() => { setLogo(null); }}>Tanpa logo</button>}
          </div>
        </div>
      </fieldset>
      {ROLES.map((role) => (
        <fieldset class="office fields" key={role}>
          <legend>{TITLES[role]}</legend>
          {fieldsOf(role).map((field) => official(role, field))}
        </fieldset>
      ))}
    </>
  );
}

function Logo({ bytes }: { bytes: Uint8Array }) {
  const url = useMemo(() => URL.createObjectURL(new Blob([bytes.slice()], { type: "image/png" })), [bytes]);
  useEffect(() => () => { URL.revokeObjectURL(url); }, [url]);
  return <img class="logo" src={url} alt="Logo kop" />;
}
