// Dates as people write them, and as the cycle file holds them.

export const MONTHS = [
  "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
] as const;
export const DAYS = ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"] as const;
const DAY_NAMES = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"] as const;

export interface Day {
  year: number;
  /** From 1. */
  month: number;
  day: number;
}

/** `2024-02-22`; null for what is no day of the calendar. */
export function fromIso(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  return found ? real(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

export function iso({ year, month, day }: Day): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** “22 Februari 2024”; what is no date stays as it was typed. */
export function shown(text: string): string {
  const day = fromIso(text);
  return day ? `${day.day} ${MONTHS[day.month - 1] ?? ""} ${day.year}` : text;
}

export function weekday(day: Day): string {
  return DAY_NAMES[new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()] ?? "";
}

/** What a person typed as the file holds it: `22 feb 2024`, `22/2/24`, `22-02-2024`, and `22 feb` of a year that is known → ISO; else as typed. */
export function typed(text: string, year?: string): string {
  const trimmed = text.trim();
  const day = fromIso(trimmed) ?? inNumbers(trimmed) ?? inWords(trimmed) ?? (year === undefined ? null : ofYear(trimmed, year));
  return day ? iso(day) : trimmed;
}

/** A day and its month, of a year that is known. */
function ofYear(text: string, year: string): Day | null {
  return inWords(`${text} ${year}`) ?? (/^\d{1,2}\s*[/-]\s*\d{1,2}$/.test(text) ? inNumbers(`${text}/${year}`) : null);
}

function inNumbers(text: string): Day | null {
  const found = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})$/.exec(text);
  return found ? real(century(found[3] ?? ""), Number(found[2]), Number(found[1])) : null;
}

function inWords(text: string): Day | null {
  const withoutWeekday = text.replace(/^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu)\s*,?\s+/i, "");
  const found = /^(\d{1,2})\s*[-/.\s]?\s*([a-z]{3,})\.?\s*[-/.\s]?\s*(\d{4}|\d{2})$/i.exec(withoutWeekday);
  if (!found) return null;
  const typedMonth = (found[2] ?? "").toLowerCase();
  const month = MONTHS.findIndex((name) => isMonth(name.toLowerCase(), typedMonth));
  return month < 0 ? null : real(century(found[3] ?? ""), month + 1, Number(found[1]));
}

function isMonth(name: string, typedMonth: string): boolean {
  const others: Record<string, string> = { agt: "agustus", ags: "agustus", agu: "agustus", pebruari: "februari", nop: "november", nopember: "november" };
  return name.startsWith(typedMonth) || others[typedMonth] === name;
}

function century(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function real(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? { year, month, day } : null;
}

/** The weeks of a month, from Monday; null where another month's days stand. */
export function weeks(year: number, month: number): (Day | null)[][] {
  const first = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells: (Day | null)[] = Array.from({ length: first }, () => null);
  for (let day = 1; day <= count; day++) cells.push({ year, month, day });
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export function moved({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function today(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** A time as the file holds it: `9`, `9.30`, `930` → `09:30`; else as typed. */
export function typedTime(text: string): string {
  const found = /^(\d{1,2})(?:\s*[.:]?\s*(\d{2}))?$/.exec(text.trim());
  if (!found) return text.trim();
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` : text.trim();
}
