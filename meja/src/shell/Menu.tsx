// A button with a list of actions, with the keys that menus have.

import { useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { Icon } from "../form/icons.tsx";

export interface Action {
  label: string;
  hint?: string | undefined;
  disabled?: boolean;
  run: () => unknown;
}

/** Groups of actions, with a line between them. */
export function Menu({ label, children, groups, primary, alignRight }: { label: string; children: ComponentChildren; groups: Action[][]; primary?: boolean; alignRight?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const entries = () => [...(holder.current?.querySelectorAll<HTMLButtonElement>("[role=menuitem]:not([aria-disabled=true])") ?? [])];
  const close = (returns: boolean) => {
    setOpen(false);
    if (returns) holder.current?.querySelector("button")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.findIndex((one) => one === document.activeElement);
    const go = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape" && isOpen) {
      event.stopPropagation();
      close(true);
    } else if (go !== undefined) {
      event.preventDefault();
      if (isOpen) all.at(go % all.length)?.focus();
      else {
        setOpen(true);
        requestAnimationFrame(() => { entries()[0]?.focus(); });
      }
    }
  };
  return (
    <div class="menu" ref={holder} onKeyDown={onKeyDown} onFocusOut={({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && holder.current?.contains(relatedTarget))) setOpen(false);
    }}>
      <button type="button" class={primary ? "primary" : "secondary"} aria-haspopup="menu" aria-expanded={isOpen} aria-label={label}
        onClick={() => { setOpen(!isOpen); }}>
        {children} <Icon name="menu" />
      </button>
      {isOpen && (
        <div class={alignRight ? "menu-list right" : "menu-list"} role="menu" aria-label={label}>
          {groups.filter((group) => group.length > 0).map((group, index) => (
            <div key={index} role="group" class="menu-group">
              {group.map((action) => (
                <button key={action.label} type="button" role="menuitem" aria-disabled={action.disabled === true}
                  onMouseDown={(event) => { event.preventDefault(); }}
                  onClick={() => {
                    if (action.disabled) return;
                    close(true);
                    void action.run();
                  }}>
                  {action.label}
                  {action.hint !== undefined && <span class="hint">{action.hint}</span>}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
