// What somebody else made of the cycle, field by field: old beside new, with ticks.

import { useEffect } from "preact/hooks";
import { isNothing, rowsOf, type Comparison } from "../cycle/comparison.ts";
import { refusal } from "../cycle/words.ts";
import { useForm } from "../form/context.ts";
import { WORDS } from "./comparisonWords.ts";
import { Differences } from "./Differences.tsx";
import { LeftOver } from "./LeftOver.tsx";

interface Props {
  comparison: Comparison;
  goTo: (key: string) => void;
  say: (sentence: string) => void;
}

export function Comparing({ comparison, goTo, say }: Props) {
  const { session, sections } = useForm();
  const words = WORDS[comparison.other.kind];
  useEffect(() => { void comparison.look(); }, [comparison, session.version.value]);
  const told = comparison.told.value;
  const rows = rowsOf(told);
  const count = comparison.ticked.value.size;
  const take = async () => {
    const isLeft = await comparison.take();
    say(`${words.taken(count)} Urungkan bila tidak dimaksudkan.`);
    if (!isLeft) comparison.close();
  };
  const isSettling = comparison.other.kind === "meanwhile";
  return (
    <section class="comparing" aria-labelledby="judul-banding">
      <header>
        <h1 id="judul-banding">{words.title(comparison.other.name)}</h1>
        <button type="button" class="secondary" onClick={() => { comparison.close(); }}>Tutup tinjauan</button>
      </header>
      {comparison.refused.value !== null && <p class="told" role="alert">{refusal(sections, comparison.refused.value)}</p>}
      {told && (
        <>
          {isNothing(told) ? <p class="quiet">{words.none}</p> : <p class="help">{words.explained}</p>}
          <Differences comparison={comparison} words={words} rows={rows} goTo={goTo} />
          <LeftOver told={told} />
          {(isSettling || rows.length > 0) && (
            <footer>
              <button type="button" class="primary" disabled={count === 0 && !isSettling} onClick={take}>{words.take(count)}</button>
            </footer>
          )}
        </>
      )}
    </section>
  );
}
