// A name for each item of a list, which goes with it wherever it is moved: its box keeps its caret,
// and what was typed in it comes to the item that it was typed in.

import { useRef } from "preact/hooks";

let made = 0;

export const newName = () => ++made;

/** The names of so many items; who changes the list changes them with it. */
export function useItemNames(count: number): number[] {
  const names = useRef<number[]>([]).current;
  while (names.length < count) names.push(newName());
  names.length = count;
  return names;
}

/** Moves an item's name with it. */
export function moveName(names: number[], from: number, to: number) {
  names.splice(to, 0, ...names.splice(from, 1));
}
