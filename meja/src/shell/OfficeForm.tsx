// The fields of an office's page.

import { useEffect, useMemo } from "preact/hooks";
import { lines, oneLine } from "../cycle/typed.ts";
import { asPng } from "../files/officeLogo.ts";
import { OFFICIAL_FIELDS, ROLES, type Filled, type Official, type Role } from "../files/officeProfile.ts";

interface Props {
  filled: Filled;
  fill: (filled: Filled) => void;
  logo: Uint8Array | null;
  setLogo: (logo: Uint8Array | null) => void;
  fromOlder: (file: File) => Promise<void>;
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

/** A minister has neither. */
const fieldsOf = (role: Role) => OFFICIAL_FIELDS.filter((field) => role !== "menko" || field === "jabatan" || field === "nama");

export function OfficeForm({ filled, fill, logo, setLogo, fromOlder, tell }: Props) {
  const line = (id: string, label: string, value: string, set: (text: string) => void, width = "full") => (
    <div class={`field ${width}`} key={id}>
      <label for={`kantor-${id}`}>{label}</label>
      <input id={`kantor-${id}`} class="box" type="text" autocomplete="off" value={value} onInput={({ currentTarget }) => { set(oneLine(currentTarget.value)); }} />
    </div>
  );
  const several = (id: "baris" | "alamat", help: string) => (
    <div class="field full">
      <label for={`kantor-${id}`}>{LETTERHEAD[id]}</label>
      <p class="help" id={`kantor-${id}-bantuan`}>{help}</p>
      <textarea id={`kantor-${id}`} class="box" rows={3} autocomplete="off" aria-describedby={`kantor-${id}-bantuan`} value={filled[id]}
        onInput={({ currentTarget }) => { fill({ ...filled, [id]: lines(currentTarget.value) }); }} />
    </div>
  );
  const official = (role: Role, field: keyof Official) =>
    line(`${role}-${field}`, LABELS[field], filled.officials[role][field], (text) => {
      fill({ ...filled, officials: { ...filled.officials, [role]: { ...filled.officials[role], [field]: text } } });
    }, field === "pangkat" || field === "nip" ? "half" : "full");
  const choose = (accept: string, take: (file: File) => Promise<void>) => () => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.onchange = () => {
      const file = input.files?.[0];
      if (file) void take(file);
    };
    input.click();
  };
  const takeLogo = async (file: File) => {
    const png = await asPng(file);
    if (png) setLogo(png);
    else tell(`“${file.name}” tidak dapat dibaca sebagai gambar. Simpan sebagai PNG atau JPEG, lalu pilih lagi.`);
  };
  return (
    <>
      <p><button type="button" class="link" onClick={choose(".html", fromOlder)}>Ambil dari halaman kantor yang lama…</button></p>
      <fieldset class="office fields">
        <legend>Kop</legend>
        {several("baris", "Huruf kapital, satu baris kop satu baris di sini.")}
        {line("unit", "Unit", filled.unit, (unit) => { fill({ ...filled, unit }); })}
        {several("alamat", "Satu baris kop satu baris di sini.")}
        <div class="field full">
          <p class="label" id="kantor-logo">Logo</p>
          <div class="row">
            {logo && <Logo bytes={logo} />}
            <button type="button" class="secondary" onClick={choose("image/png,image/jpeg", takeLogo)}>{logo ? "Ganti logo…" : "Pilih logo…"}</button>
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
