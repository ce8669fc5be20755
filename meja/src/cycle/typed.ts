// What a person types or pastes, without characters that a cycle file does not hold
// (`src/read/characters.rs`): nothing that is seen is lost.

// Control characters but tab and line feed, private use, marks that turn the direction of writing,
// half a character, what is no character.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\u202A-\u202E\u2066-\u2069\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/gu;
// More marks on one letter than any script has.
const PILED = /([\u0300-\u036F]{8})[\u0300-\u036F]+/gu;

/** A text of several lines. */
export function lines(typed: string): string {
  return typed.replace(/\r\n?|\u0085|\u2028|\u2029/g, "\n").replace(FORBIDDEN, "").replace(PILED, "$1");
}

/** A text of one line. */
export function oneLine(typed: string): string {
  return lines(typed).replace(/\s*\n\s*/g, " ").replace(/\t/g, " ");
}

/** Lines of a pasted text as items, without the marks of a list that stood before them. */
export function items(pasted: string): string[] {
  const texts = lines(pasted).split("\n").map((line) => line.replace(/\t/g, " ").trim());
  return texts.filter((text) => text !== "").map(withoutMark);
}

/** A number that is typed at an item's beginning is the one that the list gives it. */
export const TYPED_MARK = /^\(?\d{1,2}[.)]\s$/;

const MARKS = { angka: /^\(?(\d{1,2})[.)]\s+/, huruf: /^\(?([a-z])[.)]\s+/, garis: /^([-–•▪·o*])\s+/u };

/** The mark of a list that stands before a line: of what list, its sign, and the line without it. */
export function markOf(text: string): { list: keyof typeof MARKS; sign: string; rest: string } | null {
  for (const list of ["angka", "huruf", "garis"] as const) {
    const found = MARKS[list].exec(text);
    if (found) return { list, sign: found[1] ?? "", rest: text.slice(found[0].length) };
  }
  return null;
}

/** A line without the mark of a list that stood before it. */
export function withoutMark(text: string): string {
  return markOf(text)?.rest ?? text;
}
