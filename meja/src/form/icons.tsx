// The few signs on buttons; each button says in words what it does.

import type { JSX } from "preact";

const PATHS = {
  grip: "M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01",
  up: "M8 12.5v-9M4.5 7 8 3.5 11.5 7",
  down: "M8 3.5v9M4.5 9 8 12.5 11.5 9",
  remove: "M4 4l8 8M12 4l-8 8",
  add: "M8 3v10M3 8h10",
  calendar: "M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3",
  undo: "M6 3 2.8 6.2 6 9.4M3 6.2h6.2a3.6 3.6 0 0 1 0 7.2H6.5",
  redo: "M10 3l3.2 3.2L10 9.4M13 6.2H6.8a3.6 3.6 0 0 0 0 7.2h2.7",
  check: "M3 8.5 6.5 12 13 4.5",
  warn: "M8 2.2 14.4 13.4H1.6zM8 6.4v3.4M8 11.4v.4",
  error: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 4.8v4M8 10.8v.4",
  left: "M10 3.5 5.5 8l4.5 4.5",
  right: "M6 3.5 10.5 8 6 12.5",
  menu: "M4 6.2 8 10.2 12 6.2",
  page: "M4 1.8h5.2L12.4 5v9.2H4zM9 1.8V5.2h3.4",
  folder: "M1.8 3.8h4.4l1.4 1.6h6.6v7.4H1.8z",
  open: "M2.5 8.5v5h11v-5M8 2v8M5 5l3-3 3 3",
  example: "M2.5 3h4.7l.8.9.8-.9h4.7v9.6H8.8l-.8.8-.8-.8H2.5zM8 4v9",
  copy: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
