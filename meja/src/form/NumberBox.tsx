// A number: digits, and nothing else.

import { textOf } from "../cycle/values.ts";
import { focused, useForm, useValue } from "./context.ts";
import type { BoxProps } from "./TextBox.tsx";

export function NumberBox(box: BoxProps) {
  const { session } = useForm();
  const value = textOf(useValue(box.at).value);
  return (
    <input id={box.id} class="box" type="text" inputMode="numeric" autocomplete="off" value={value} data-kunci={box.at} placeholder={box.placeholder}
      aria-label={box.label} aria-describedby={box.describedBy} aria-invalid={box.invalid}
      onFocus={() => { focused.value = box.at; }}
      onKeyDown={box.onKeyDown}
      onInput={({ currentTarget }) => {
        const digits = currentTarget.value.replace(/\D/g, "");
        if (digits !== currentTarget.value) currentTarget.value = digits;
        session.type(box.at, digits);
      }} />
  );
}
