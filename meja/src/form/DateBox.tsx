// A day: typed in any usual manner or picked from the calendar, and shown as documents print it.

import { useEffect, useRef, useState } from "preact/hooks";
import { get, textOf } from "../cycle/values.ts";
import { Calendar } from "./Calendar.tsx";
import { focused, useForm, useValue } from "./context.ts";
import { fromIso, iso, shown, typed, typedTime, weekday } from "./dates.ts";
import { Icon } from "./icons.tsx";
import { divided } from "./spans.ts";
import type { BoxProps } from "./TextBox.tsx";

/** `date` and `deadline` (a day, or words such as “triwulan II 2024”) with a calendar; `time` without. */
export function DateBox({ kind, ...box }: BoxProps & { kind: "date" | "deadline" | "time" }) {
  const { session } = useForm();
  const stands = useValue(box.at);
  const value = textOf(stands.value);
  const [draft, setDraft] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const settled = (said: string) => (kind === "time" ? typedTime(said) : typed(said, textOf(get(session.values.peek(), "siklus.tahun"))));
  const sent = useRef<string | null>(null);
  const put = (said: string) => {
    sent.current = said;
    if (said !== value) session.type(box.at, said);
  };
  /** An end that was written beside its beginning goes into its own field, if that says nothing else. */
  const divide = (said: string) => {
    const span = divided(session.values.peek(), box.at, said);
    if (!span || span.taken.length > 0) return false;
    setDraft(null);
    session.change(...span.changes);
    return true;
  };
  // Undone or picked elsewhere: what was typed before is no longer what stands there. Asked of what
  // stands now, since effects come late and another letter may have been typed.
  useEffect(() => {
    if (textOf(stands.peek()) !== sent.current) setDraft(null);
  }, [value]);
  const day = fromIso(value);
  const text = draft ?? (kind === "time" ? value.replace(":", ".") : shown(value));
  return (
    <div class="date" ref={holder} onFocusOut={({ relatedTarget }) => {
      if (isOpen && !(relatedTarget instanceof Node && holder.current?.contains(relatedTarget))) setOpen(false);
    }}>
      <input
        ref={input}
        id={box.id}
        class="box"
        type="text"
        inputMode={kind === "time" ? "numeric" : undefined}
        autocomplete="off"
        spellcheck={false}
        value={text}
        data-kunci={box.at}
        aria-describedby={box.describedBy}
        aria-invalid={box.invalid}
        placeholder={box.placeholder ?? `misalnya ${{ date: "22 Februari 2024", deadline: "30 Juni 2024", time: "09.30" }[kind]}`}
        onFocus={() => { focused.value = box.at; }}
        onInput={({ currentTarget, inputType }) => {
          if (inputType === "insertFromPaste" && divide(currentTarget.value)) return;
          setDraft(currentTarget.value);
          put(settled(currentTarget.value));
        }}
        onBlur={() => {
          if (!divide(value)) setDraft(null);
        }}
        onKeyDown={(event) => {
          if (kind !== "time" && event.altKey && event.key === "ArrowDown") {
            event.preventDefault();
            setOpen(true);
          } else box.onKeyDown?.(event);
        }}
      />
      {text !== "" && <span class="whole" aria-hidden="true">{text}</span>}
      {kind !== "time" && day && draft === null && <span class="weekday" aria-hidden="true">{weekday(day)}</span>}
      {kind !== "time" && (
        // By the keyboard Alt and the arrow down open it, as everywhere; Tab goes on to the next field.
        <button type="button" class="icon-button" tabIndex={-1} title="Buka kalender (Alt+↓)" aria-label="Buka kalender" aria-expanded={isOpen} onClick={() => { setOpen(!isOpen); }}>
          <Icon name="calendar" />
        </button>
      )}
      {isOpen && (
        <Calendar
          day={day}
          onPick={(picked) => {
            setDraft(null);
            put(picked ? iso(picked) : "");
            setOpen(false);
            input.current?.focus();
          }}
          onClose={() => {
            setOpen(false);
            input.current?.focus();
          }}
        />
      )}
    </div>
  );
}
