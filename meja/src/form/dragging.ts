// Items of a list moved with the mouse: by their grip, above or below another of the same list.

import { signal } from "@preact/signals";

interface At {
  list: string;
  index: number;
}

const dragged = signal<At | null>(null);
const over = signal<(At & { isBelow: boolean }) | null>(null);

/** What makes an element the grip of an item. */
export function grip(list: string, index: number) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      dragged.value = { list, index };
      if (!event.dataTransfer) return;
      event.dataTransfer.effectAllowed = "move";
      // Firefox drags nothing that holds nothing.
      event.dataTransfer.setData("text/plain", "");
      const item = (event.currentTarget as HTMLElement).closest("[data-butir]");
      if (item) event.dataTransfer.setDragImage(item, 12, 12);
    },
    onDragEnd: () => {
      dragged.value = null;
      over.value = null;
    },
  };
}

/** What makes an element a place where items of its list can be let go; `move` takes where from and where to. */
export function place(list: string, index: number, move: (from: number, to: number) => void) {
  const isOwn = () => dragged.value?.list === list;
  const here = over.value?.list === list && over.value.index === index ? over.value : null;
  return {
    "data-butir": index,
    "data-lepas": here ? (here.isBelow ? "bawah" : "atas") : undefined,
    onDragOver: (event: DragEvent) => {
      if (!isOwn()) return;
      event.preventDefault();
      event.stopPropagation();
      const { top, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const isBelow = event.clientY > top + height / 2;
      if (here?.isBelow !== isBelow) over.value = { list, index, isBelow };
    },
    onDrop: (event: DragEvent) => {
      const from = dragged.value;
      if (!from || !isOwn()) return;
      event.preventDefault();
      event.stopPropagation();
      const to = index + (over.value?.isBelow === true ? 1 : 0);
      dragged.value = null;
      over.value = null;
      const landed = from.index < to ? to - 1 : to;
      if (landed !== from.index) move(from.index, landed);
    },
  };
}
