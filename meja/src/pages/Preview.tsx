// The pages as they will be printed: a click on a text lands in its field, and the field that is
// filled in is marked.

import { useEffect, useRef } from "preact/hooks";
import { keyTitle, plain } from "../cycle/words.ts";
import { within } from "../cycle/key.ts";
import type { NotMade, Spot } from "../core/types.ts";
import { focused, useForm } from "../form/context.ts";
import { sentence } from "../form/Found.tsx";
import type { Pages, ShownPage } from "./pages.ts";

export function Preview({ pages, goTo }: { pages: Pages; goTo: (key: string) => void }) {
  const shown = pages.shown.value;
  const holder = useRef<HTMLDivElement>(null);
  const key = focused.value;
  // The place of the field comes into view, where it is on none of the pages that are seen.
  useEffect(() => {
    const mark = holder.current?.querySelector(".spot.marked");
    if (mark && holder.current && !isSeen(mark, holder.current)) mark.scrollIntoView({ block: "center", behavior: "smooth" });
  }, [key, shown]);
  return (
    <div class="pages" ref={holder} tabIndex={0} role="region" aria-label="Halaman naskah">
      {shown.kind === "waiting" && <p class="quiet">Menata halaman…</p>}
      {shown.kind === "not" && <NotYet why={shown.why} goTo={goTo} />}
      {shown.kind === "pages" && shown.pages.map((page, index) => (
        <Page key={index} page={page} number={index + 1} of={shown.pages.length} marked={key} goTo={goTo} />
      ))}
    </div>
  );
}

function isSeen(element: Element, holder: Element): boolean {
  const [one, all] = [element.getBoundingClientRect(), holder.getBoundingClientRect()];
  return one.top >= all.top && one.bottom <= all.bottom;
}

interface PageProps {
  page: ShownPage;
  number: number;
  of: number;
  marked: string | null;
  goTo: (key: string) => void;
}

function Page({ page, number, of, marked, goTo }: PageProps) {
  return (
    <figure class={page.width > page.height ? "sheet wide" : "sheet"} data-halaman={number} data-sidik={page.hash}>
      <div class="paper" style={{ aspectRatio: `${page.width} / ${page.height}` }}>
        <img src={page.url} alt={`Halaman ${number} dari ${of}`} draggable={false} />
        {page.spots.map((spot, index) => <Place key={index} spot={spot} page={page} isMarked={marked !== null && within(spot[0], marked)} goTo={goTo} />)}
      </div>
      <figcaption>hal. {number} dari {of}</figcaption>
    </figure>
  );
}

/** For the mouse alone: whoever uses the keyboard has the form. */
function Place({ spot: [key, x, y, width, height], page, isMarked, goTo }: { spot: Spot; page: ShownPage; isMarked: boolean; goTo: (key: string) => void }) {
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <span
      class={isMarked ? "spot marked" : "spot"}
      data-tuju={key}
      aria-hidden="true"
      onClick={() => { goTo(key); }}
      style={{ left: percent(x, page.width), top: percent(y, page.height), width: percent(width, page.width), height: percent(height, page.height) }}
    />
  );
}

function NotYet({ why, goTo }: { why: NotMade; goTo: (key: string) => void }) {
  const { sections } = useForm();
  if (why.galat !== undefined) return <div class="not-yet"><h3>Halaman belum dapat ditata</h3><p>{why.galat}</p></div>;
  if (why.srikandi) {
    return (
      <div class="not-yet">
        <h3>Naskah ini dibuat di SRIKANDI</h3>
        <p>Unggah konsep DOCX dari langkah 8 ke SRIKANDI, lalu catat nomor dan tanggalnya di sini.</p>
      </div>
    );
  }
  return (
    <div class="not-yet">
      {why.kurang && (
        <>
          <h3>Naskah ini menunggu isian</h3>
          <p>Halamannya tampil setelah ini terisi:</p>
          <ul>
            {why.kurang.map((key) => (
              <li key={key}><button type="button" class="link" onClick={() => { goTo(key); }}>{keyTitle(sections, key)}</button></li>
            ))}
          </ul>
        </>
      )}
      {why.gagal && (
        <>
          <h3>Halaman belum dapat ditata</h3>
          <ul>
            {why.gagal.map((finding) => (
              <li key={finding.pesan}>
                <button type="button" class="link" onClick={() => { goTo(finding.kunci); }}>{sentence(plain(sections, finding.pesan))}</button>
                {finding.saran !== "" && <span class="cure">{sentence(plain(sections, finding.saran, finding.kunci))}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
