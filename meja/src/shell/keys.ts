// Keys of the whole desk, as in Word.

import { useEffect, useRef } from "preact/hooks";

interface Keys {
  undo: () => unknown;
  redo: () => unknown;
  save: () => unknown;
}

export function useKeys(keys: Keys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const run = key === "s" ? latest.current.save : key === "y" || (key === "z" && event.shiftKey) ? latest.current.redo : key === "z" ? latest.current.undo : null;
      if (!run) return;
      // Also in a box: the browser's own undo knows nothing of the cycle.
      event.preventDefault();
      void run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => { window.removeEventListener("keydown", onKeyDown); };
  }, []);
}
