// A month to pick a day from, with the keys that calendars have.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { DAYS, iso, MONTHS, moved, today, weeks, type Day } from "./dates.ts";
import { Icon } from "./icons.tsx";

interface Props {
  day: Day | null;
  onPick: (day: Day | null) => void;
  onClose: () => void;
}

export function Calendar({ day, onPick, onClose }: Props) {
  const [at, setAt] = useState<Day>(day ?? today());
  const [follows, setFollows] = useState(true);
  const grid = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    if (follows) grid.current?.querySelector<HTMLButtonElement>(`[data-hari="${iso(at)}"]`)?.focus();
  }, [at, follows]);
  const go = (to: Day, isByKey: boolean) => {
    setFollows(isByKey);
    setAt(to);
  };
  const byMonths = (months: number) => {
    const month = at.year * 12 + at.month - 1 + months;
    const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
    return { year, month: inYear, day: Math.min(at.day, new Date(Date.UTC(year, inYear, 0)).getUTCDate()) };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, () => Day> = {
      ArrowLeft: () => moved(at, -1),
      ArrowRight: () => moved(at, 1),
      ArrowUp: () => moved(at, -7),
      ArrowDown: () => moved(at, 7),
      PageUp: () => byMonths(event.shiftKey ? -12 : -1),
      PageDown: () => byMonths(event.shiftKey ? 12 : 1),
    };
    const step = steps[event.key];
    if (step && event.target instanceof HTMLElement && event.target.dataset.hari !== undefined) {
      event.preventDefault();
      go(step(), true);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
    }
  };
  const now = iso(today());
  return (
    <div class="calendar" role="dialog" aria-label="Kalender" onKeyDown={onKeyDown}>
      <div class="calendar-head">
        <button type="button" class="icon-button" aria-label="Bulan sebelumnya" onClick={() => { go(byMonths(-1), false); }}><Icon name="left" /></button>
        <span aria-live="polite">{MONTHS[at.month - 1]} {at.year}</span>
        <button type="button" class="icon-button" aria-label="Bulan berikutnya" onClick={() => { go(byMonths(1), false); }}><Icon name="right" /></button>
      </div>
      <table ref={grid}>
        <thead>
          <tr>{DAYS.map((name) => <th key={name} scope="col">{name}</th>)}</tr>
        </thead>
        <tbody>
          {weeks(at.year, at.month).map((week, row) => (
            <tr key={row}>
              {week.map((one, column) => (
                <td key={column}>
                  {one && (
                    <button type="button" data-hari={iso(one)} tabIndex={one.day === at.day ? 0 : -1}
                      class={[day && iso(one) === iso(day) ? "picked" : "", iso(one) === now ? "now" : ""].join(" ")}
                      aria-label={`${one.day} ${MONTHS[one.month - 1] ?? ""} ${one.year}`}
                      aria-pressed={day !== null && iso(one) === iso(day)}
                      onClick={() => { onPick(one); }}>{one.day}</button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="calendar-foot">
        <button type="button" class="plain" onClick={() => { onPick(today()); }}>Hari ini</button>
        <button type="button" class="plain" onClick={() => { onPick(null); }}>Kosongkan</button>
      </div>
    </div>
  );
}
