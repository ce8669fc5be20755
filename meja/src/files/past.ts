// The names of older versions in `.riwayat/`.

/** `siklus.yaml` as `siklus 2024-02-28 14.02.11.yaml`. */
export function pastName(name: string, at: Date): string {
  const [stem = "", ending = ""] = name.split(/(\.[^.]+)$/);
  return `${stem} ${at.toISOString().slice(0, 19).replace("T", " ").replaceAll(":", ".")}${ending}`;
}

/** When a version of a file was kept; null for what is none of it. */
export function pastTime(name: string, past: string): Date | null {
  const [stem = "", ending = ""] = name.split(/(\.[^.]+)$/);
  if (!past.startsWith(`${stem} `) || !past.endsWith(ending)) return null;
  const found = /^(\d{4}-\d{2}-\d{2}) (\d{2})\.(\d{2})\.(\d{2})$/.exec(past.slice(stem.length + 1, past.length - ending.length));
  return found && new Date(`${found[1] ?? ""}T${found[2] ?? ""}:${found[3] ?? ""}:${found[4] ?? ""}Z`);
}
