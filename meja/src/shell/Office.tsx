// The page becomes an office's own: letterhead, logo and officials are typed once, and the page is
// saved with them.

import type { Signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import type { Core } from "../core/core.ts";
import { CoreError } from "../core/line.ts";
import type { OfficeFinding, OfficeProfile, Value } from "../core/types.ts";
import { changed } from "../cycle/values.ts";
import type { Office as Files, Older, OwnPage } from "../files/office.ts";
import { changesOf, fieldOf, filledOf, type Filled } from "../files/officeProfile.ts";
import { download } from "../files/place.ts";
import { iso, today } from "../form/dates.ts";
import { OfficeFindings } from "./OfficeFindings.tsx";
import { landIn, OfficeForm } from "./OfficeForm.tsx";

/** An older page of an office, by the name of its file. */
export interface Handed extends Older {
  name: string;
}

interface Props {
  core: Core;
  page: OwnPage;
  /** What was dropped on this page. */
  handed: Handed | null;
  /** Whether anything that was filled in would be lost with this view. */
  isUnsaved: Signal<boolean>;
  told: string | null;
  tell: (sentence: string | null) => void;
  fromOlder: () => Promise<void>;
  close: () => void;
}

const NAME = "nodin-kantor.html";
const NOT_SAVED = "Belum disimpan: ada isian yang perlu dibetulkan.";

export function Office({ core, page, handed, isUnsaved, told, tell, fromOlder, close }: Props) {
  const [profile, setProfile] = useState<OfficeProfile | null>(null);
  const [filled, setFilled] = useState<Filled | null>(null);
  const [logo, setLogo] = useState<Uint8Array | null>(null);
  const [findings, setFindings] = useState<OfficeFinding[]>([]);
  /** What the profile said when it was checked. */
  const [checked, setChecked] = useState<Value>(null);
  const [isBusy, setBusy] = useState(false);
  /** A letterhead without a name is told once somebody wants to save it. */
  const [isAsked, setAsked] = useState(false);

  const show = async () => {
    const found = await core.officeProfile(iso(today()));
    const now = filledOf(found.isi, iso(today()));
    setProfile(found);
    setFilled(now);
    setLogo(page.office.get(`gambar/${now.logo}`) ?? null);
  };
  /** Whether the page has these files from now on. */
  const taken = async (files: Files): Promise<boolean> => {
    const found = await core.checkOffice(files);
    setFindings(found);
    if (found.some((one) => one.tingkat === "galat")) return false;
    await core.furnish(files);
    page.office = files;
    return true;
  };
  /** Works on something that the core may refuse. */
  const working = async (what: string, work: () => Promise<string | null>) => {
    setBusy(true);
    tell(what);
    try {
      tell(await work());
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      tell(error.message);
    } finally {
      setBusy(false);
    }
  };
  const moveIn = ({ name, version, office }: Handed) => working(`Memeriksa “${name}”…`, async () => {
    const isTaken = await taken(office);
    await show();
    isUnsaved.value = isTaken;
    return isTaken
      ? `Kop, pejabat, dan templat diambil dari “${name}” (nodin ${version}). Simpan untuk membuat halaman kantor yang baru.`
      : `Berkas kantor dalam “${name}” (nodin ${version}) belum dapat dipakai di halaman ini.`;
  });
  useEffect(() => {
    if (handed) void moveIn(handed);
    else void working("Menyiapkan…", async () => {
      await show();
      return null;
    });
  }, [handed]);
  useEffect(() => () => { isUnsaved.value = false; }, [isUnsaved]);

  const end = (
    <div class="office-end">
      <p class={told === null ? "hidden-words" : "told"} role="status" id="kantor-kabar">{told}</p>
      {isBusy && <progress aria-labelledby="kantor-kabar" />}
      <div class="row">
        {filled && <button type="submit" class="primary" disabled={isBusy}>Simpan halaman kantor</button>}
        <button type="button" class="secondary" onClick={close}>Kembali</button>
        {isUnsaved.value && <span class="saved belum" data-simpan="belum">Belum disimpan</span>}
      </div>
    </div>
  );
  if (!profile || !filled) return <main class="start"><div class="new">{end}</div></main>;
  const isNameless = filled.baris.trim() === "";
  const save = () => working("Memeriksa kop dan pejabat dalam semua naskah, lalu menyusun halamannya. Tunggu sebentar…", async () => {
    setAsked(true);
    if (isNameless) {
      landIn("baris");
      return NOT_SAVED;
    }
    const name = `logo-${profile.berkas.replace(/^.*\/|\.yaml$/g, "")}.png`;
    const isNew = logo !== null && logo !== page.office.get(`gambar/${filled.logo}`);
    const wanted = { ...filled, logo: isNew ? name : logo ? filled.logo : "" };
    const files: Files = new Map(page.office);
    if (logo && isNew) files.set(`gambar/${name}`, logo);
    if (!logo) files.delete(`gambar/${name}`);
    const changes = changesOf(profile.isi, wanted, iso(today()));
    setChecked(changes.reduce(changed, profile.isi));
    if (changes.length > 0) files.set(`templat/${profile.berkas}`, await core.changeOffice(profile.berkas, changes));
    if (!(await taken(files))) return NOT_SAVED;
    download(NAME, await page.withOffice(files), "text/html");
    await show();
    isUnsaved.value = false;
    return `${NAME} diunduh. Taruh di tempat kantor membukanya; halaman ini juga sudah memakainya.`;
  });
  const typed = <T,>(set: (value: T) => void) => (value: T) => {
    isUnsaved.value = true;
    set(value);
  };
  return (
    <main class="start">
      <form class="new" autocomplete="off" noValidate onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}>
        <header>
          <h1>Halaman kantor</h1>
          <p>Kop, logo, dan pejabat diisi sekali di sini, lalu disimpan sebagai halaman baru untuk semua orang di kantor. Siklus mana pun tidak ikut di dalamnya.</p>
        </header>
        <OfficeForm filled={filled} fill={typed(setFilled)} isNameless={isAsked && isNameless} logo={logo} setLogo={typed(setLogo)} fromOlder={fromOlder} tell={tell} />
        <OfficeFindings findings={findings} fieldOf={(finding) => (finding.berkas === profile.berkas ? fieldOf(checked, finding.kunci) : null)} />
        {end}
      </form>
    </main>
  );
}
