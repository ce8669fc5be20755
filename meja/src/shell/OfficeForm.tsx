// The fields of an office's page.

import { useEffect, useMemo } from "preact/hooks";
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

const OFFICES: Record<Role, string> = { menko: "Menteri Koordinator", deputi: "Deputi", sesdep: "Sekretaris Deputi", asdep: "Asisten Deputi" };
const LABELS: Record<keyof Official, string> = { jabatan: "Jabatan", nama: "Nama dengan gelar", pangkat: "Pangkat", nip: "NIP" };

export function OfficeForm({ filled, fill, logo, setLogo, fromOlder, tell }: Props) {
  const line = (id: string, label: string, value: string, set: (text: string) => void, help?: string) => (
    <div class="field full" key={id}>
      <label for={`kantor-${id}`}>{label}</label>
      {help !== undefined && <p class="help" id={`kantor-${id}-bantuan`}>{help}</p>}
      <input id={`kantor-${id}`} class="box" type="text" autocomplete="off" value={value} aria-describedby={help === undefined ? undefined : `kantor-${id}-bantuan`}
        onInput={({ currentTarget }) => { set(currentTarget.value); }} />
    </div>
  );
  const lines = (id: "baris" | "alamat", label: string, help: string) => (
    <div class="field full">
      <label for={`kantor-${id}`}>{label}</label>
      <p class="help" id={`kantor-${id}-bantuan`}>{help}</p>
      <textarea id={`kantor-${id}`} class="box" rows={3} autocomplete="off" aria-describedby={`kantor-${id}-bantuan`} value={filled[id]}
        onInput={({ currentTarget }) => { fill({ ...filled, [id]: currentTarget.value }); }} />
    </div>
  );
  const official = (role: Role, field: keyof Official) =>
    line(`${role}-${field}`, LABELS[field], filled.officials[role][field], (text) => {
      fill({ ...filled, officials: { ...filled.officials, [role]: { ...filled.officials[role], [field]: text } } });
    });
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
      <fieldset class="office">
        <legend>Kop</legend>
        {lines("baris", "Nama kementerian", "Huruf kapital, satu baris kop satu baris di sini.")}
        {line("unit", "Unit", filled.unit, (unit) => { fill({ ...filled, unit }); })}
        {lines("alamat", "Alamat", "Satu baris kop satu baris di sini.")}
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
        <fieldset class="office" key={role}>
          <legend>{OFFICES[role]}</legend>
          {OFFICIAL_FIELDS.map((field) => official(role, field))}
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
