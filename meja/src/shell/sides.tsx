// A text as it was and as it is, side by side, with the words marked that differ.

import type { JSX } from "preact";

/** A stretch of words that both have, or that one of them has. */
interface Stretch {
  text: string;
  differs: boolean;
}

/** More pairs of words are not held against each other. */
const MOST = 4_000_000;
/** So many words stand around what differs. */
const AROUND = 12;

export function Before({ old, now }: { old: string; now: string }): JSX.Element {
  return <Side stretches={apart(old, now)[0]} mark="del" />;
}

export function After({ old, now }: { old: string; now: string }): JSX.Element {
  return <Side stretches={apart(old, now)[1]} mark="ins" />;
}

function Side({ stretches, mark: Mark }: { stretches: Stretch[]; mark: "del" | "ins" }) {
  return <>{stretches.map(({ text, differs }, at) => (differs ? text !== "" && <Mark key={at}>{text}</Mark> : shortened(text, at === 0, at === stretches.length - 1)))}</>;
}

/** What both have, without its middle where it is long. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/(?<=\s)/);
  const [before, after] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND];
  if (isFirst && isLast) return text;
  if (words.length <= before + after + 2) return text;
  return `${words.slice(0, before).join("")}… ${words.slice(words.length - after).join("")}`;
}

/** Both texts in stretches, as many of the one as of the other: what one has alone is blank in the other. */
export function apart(old: string, now: string): [Stretch[], Stretch[]] {
  const [a, b] = [old.split(/(?<=\s)/), now.split(/(?<=\s)/)];
  const [keptOfOld, keptOfNow] = common(a, b);
  const sides: [Stretch[], Stretch[]] = [[], []];
  const add = (ofOld: string, ofNow: string, differs: boolean) => {
    if (sides[0].at(-1)?.differs !== differs) for (const side of sides) side.push({ text: "", differs });
    const [lastOld, lastNow] = [sides[0].at(-1), sides[1].at(-1)];
    if (lastOld) lastOld.text += ofOld;
    if (lastNow) lastNow.text += ofNow;
  };
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && keptOfOld[i] !== true) add(a[i++] ?? "", "", true);
    else if (j < b.length && keptOfNow[j] !== true) add("", b[j++] ?? "", true);
    else add(a[i++] ?? "", b[j++] ?? "", false);
  }
  return sides;
}

/** Which words of each are those of the other: the longest row that both have. */
function common(a: string[], b: string[]): [boolean[], boolean[]] {
  const kept: [boolean[], boolean[]] = [a.map(() => false), b.map(() => false)];
  if (a.length * b.length > MOST) return kept;
  const same = (i: number, j: number) => a[i]?.trim() === b[j]?.trim();
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (same(i, j)) [kept[0][i++], kept[1][j++]] = [true, true];
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}
