"""serap NODIN SAMPLE.yaml… [--sets N] [--first N] [--ways word,word-tracked,python,office,office-tracked] [--keep DIR] [--wrong FILE]

Draws sets of 1 to 8 edits over the documents of steps 2, 4, 5, 6, 8 and 9 of cycle files, makes them in
several ways (as Word writes them, with python-docx, with LibreOffice), takes each edited document in with
`nodin serap --tulis`, makes the document again, and lets LibreOffice read both. An edit is recovered when
the document made again says it, told when `serap` says it was not taken, else wrong. So is whatever else
differs. Prints how many of each; exit 1 where one is wrong. Needs python-docx, lxml, PyYAML, LibreOffice with UNO.
"""

import argparse
import collections
import difflib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

from lxml import etree

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import by_python
import by_word
import edits as drawn
import office
import owners
from edits import w
from office import clean

STEPS = "245689"
WAYS = {
    "word": lambda _, made, edits, out: by_word.apply(made, edits, out),
    "word-tracked": lambda _, made, edits, out: by_word.apply(made, edits, out, tracked=True),
    "python": lambda _, made, edits, out: by_python.apply(made, edits, out),
    "office": lambda app, made, edits, out: office.apply(app, made, edits, out),
    "office-tracked": lambda app, made, edits, out: office.apply(app, made, edits, out, tracked=True),
}
# Names on the command line of the documents whose files are called otherwise.
NAMES = {"konsep-nota-dinas": "konsep", "nota-dinas-pengantar": "pengantar"}



class Reading:
    """What LibreOffice reads of a document, and its looks and levels."""

    def __init__(self, app, path):
        self.lines = app.lines(path)
        self.counts = collections.Counter(self.lines)
        self.looks, self.levels = collections.Counter(), {}
        for p in drawn.paragraphs(drawn.body_of(path)):
            text = clean(p.text)
            level = p.element.find(f"{w('pPr')}/{w('numPr')}/{w('ilvl')}")
            self.levels.setdefault(text, None if level is None else level.get(w("val")))
            for run in p.element.iter(w("r")):
                for name in ("b", "i"):
                    mark = run.find(f"{w('rPr')}/{w(name)}")
                    if mark is not None and mark.get(w("val")) not in ("0", "false"):
                        for word in drawn.text_of(run).split():
                            self.looks[text, name, word.strip(".,;:()")] += 1

    def before(self, one, other):
        """Whether a line stands right before another."""
        pairs = zip(self.lines, self.lines[1:])
        return any(a == one and b == other for a, b in pairs)


def effect(edit):
    """The lines that an edit puts in, and those that it takes away."""
    kind, old = edit["jenis"], clean(edit["teks"])
    if kind in ("kata", "kalimat"):
        raw, start = edit["teks"], edit["di"]
        if start is None:
            return [clean(raw + edit["ganti"])], [old]
        return [clean(raw[:start] + edit["ganti"] + raw[start + len(edit["cari"]):])], [old]
    if kind == "seluruh":
        return [clean(edit["ganti"])], [old]
    if kind in ("alinea_tambah", "tempel", "judul", "kepala"):
        return [clean(edit["ganti"])], []
    if kind == "baris_tambah":
        return [clean(text) for text in edit["ganti"]], []
    if kind in ("alinea_hapus", "sel_kosong"):
        return [], [old]
    if kind == "baris_hapus":
        return [], [clean(text) for text in edit["sel"] if clean(text)]
    if kind == "pisah":
        raw = edit["teks"]
        return [clean(raw[: edit["di"]]), clean(raw[edit["di"]:])], [old]
    if kind == "gabung":
        return [clean(edit["teks"] + " " + edit["berikut"])], [old, clean(edit["berikut"])]
    return [], []


def is_recovered(edit, edited, again):
    kind, old = edit["jenis"], clean(edit["teks"])
    if kind in ("tebal", "miring"):
        look = (old, "b" if kind == "tebal" else "i", edit["cari"])
        return again.looks[look] >= edited.looks[look] > 0
    if kind == "pindah":
        return again.before(clean(edit["berikut"]), old)
    if kind == "kedalaman":
        return again.levels.get(old) == edited.levels.get(old)
    if kind == "baris_pindah":
        order = [line for line in again.lines if line in (old,)]
        mine = [line for line in edited.lines if line in (old,)]
        return order == mine and neighbours(again, old) == neighbours(edited, old)
    if kind == "komentar":
        return False
    # Where a key is printed more than once, what was edited in one place changes in all.
    new, gone = ([line for line in lines if not is_number(line)] for lines in effect(edit))
    stands = all(again.counts[line] >= edited.counts[line] > 0 for line in new)
    return stands and all(again.counts[line] <= edited.counts[line] for line in gone)


def is_number(line):
    """Rows are numbered anew when they are made again."""
    return re.fullmatch(r"\d+\.?", line) is not None


def reckoned(line, others):
    """Whether a line is another but for what is counted in it."""
    return any(difflib.SequenceMatcher(None, line, other).ratio() > 0.8 for other in others)


def neighbours(reading, line):
    at = reading.lines.index(line) if line in reading.lines else -1
    return reading.lines[max(0, at - 1): at + 2]


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)


def is_told(edit, told):
    new, gone = effect(edit)
    own = [clean(edit["teks"])] + new + gone
    own += [clean(text) for text in strings(edit.get("ganti", ""))]
    for text in told:
        if any(line and (text == line or len(text) > 7 and text in line or len(line) > 7 and line in text) for line in own):
            return True
    # What was moved is told of its fellow, too.
    if edit["jenis"] in ("pindah", "baris_pindah") and any("dipindahkan" in text for text in told):
        return True
    # A single word that was put in or taken out.
    short = {edit.get("cari"), edit.get("ganti") if isinstance(edit.get("ganti"), str) else None} - {None, ""}
    return any(word in text for word in short for text in told)


def reason(edit, report):
    """Why an edit was not taken, and what of it was told."""
    for part in ("pilihan", "sisa"):
        for item in report.get(part, []):
            if is_told(edit, [text for text in map(clean, strings(item)) if text]):
                return f"{part}: {item.get('sebab')} [{item.get('kunci', '')}] {item.get('lama', '')[:90]!r} -> {item.get('baru', '')[:90]!r}"
    return "noted"


def judge(edits, base, edited, again, report):
    """(edit, verdict) for each, and the lines that differ though nobody touched them."""
    told = [clean(text) for part in ("pilihan", "sisa", "komentar", "catatan")
            for item in report.get(part, []) for text in strings(item)]
    told = [text for text in told if text]
    verdicts, excused = [], set()
    for edit in edits:
        if edit.get("dilewati"):
            continue
        new, gone = effect(edit)
        if is_recovered(edit, edited, again):
            excused |= set(new + gone)
            verdicts.append((edit, "recovered"))
            continue
        excused |= set(new + gone + [clean(edit["teks"]), clean(edit.get("berikut", ""))])
        verdicts.append((edit, "told" if is_told(edit, told) else "wrong"))
    more = again.counts - edited.counts
    less = edited.counts - again.counts
    stray = [("+", line) for line in more] + [("-", line) for line in less]
    # Templates set a dash where a cell would be empty.
    stray = [(sign, line) for sign, line in stray
             if line != "–" and not is_number(line) and line not in excused and not any(line in text or len(text) > 7 and text in line for text in told)]
    sides = {sign: [line for own, line in stray if own == sign] for sign in "+-"}
    stray = [(sign, line) for sign, line in stray if not reckoned(line, sides["-" if sign == "+" else "+"])]
    return verdicts, stray


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True)


def report_of(output):
    """The report of one document, in whatever object it stands."""
    try:
        value = json.loads(output)
    except json.JSONDecodeError:
        return {}
    def find(value):
        if isinstance(value, dict):
            if "sisa" in value or "perubahan" in value:
                return value
            value = list(value.values())
        if isinstance(value, list):
            for item in value:
                found = find(item)
                if found:
                    return found
        return None
    return find(value) or {}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("nodin", type=pathlib.Path)
    parser.add_argument("samples", type=pathlib.Path, nargs="+")
    parser.add_argument("--sets", type=int, default=20)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--ways", default=",".join(WAYS))
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--wrong", type=pathlib.Path)
    parser.add_argument("--told", type=pathlib.Path, help="the edits that were told, each with the reason")
    options = parser.parse_args()
    nodin = options.nodin.resolve()
    work = options.keep or pathlib.Path(tempfile.mkdtemp())
    work.mkdir(parents=True, exist_ok=True)
    counts, wrong, told = collections.Counter(), [], []
    with office.Office() as app:
        documents = []
        for sample in options.samples:
            folder = work / "made" / sample.stem
            shutil.rmtree(folder, ignore_errors=True)
            made = run(nodin, "buat", sample, "-o", folder, "--format", "docx")
            assert made.returncode == 0, made.stdout + made.stderr
            documents += [(sample, path) for path in sorted(folder.rglob("*.docx")) if path.name[0] in STEPS]
        for sample, made in documents if "office" in options.ways else []:
            untouched = work / "utuh.docx"
            office.apply(app, made, [], untouched)
            report = report_of(run(nodin, "serap", untouched, sample, "--json").stdout)
            if any(report.get(part, [None]) for part in ("perubahan", "pilihan", "sisa")):
                wrong.append(f"## {sample.stem} {made.name}: opened and saved by LibreOffice\n{json.dumps(report, ensure_ascii=False)[:3000]}")
            counts["untouched", "wrong" if wrong else "silent"] += 1
        bases = {}
        for seed in range(options.first, options.first + options.sets):
            sample, made = documents[seed % len(documents)]
            if made not in bases:
                bases[made] = Reading(app, made)
            edits = drawn.random_set(seed, made, owners.Owners(sample))
            for way in options.ways.split(","):
                own = [dict(edit) for edit in edits]
                folder = work / f"{seed}-{way}"
                shutil.rmtree(folder, ignore_errors=True)
                shutil.copytree(sample.parent, folder)
                edited, cycle = folder / "suntingan.docx", folder / sample.name
                name = f"{seed} {way} {sample.stem} {made.name}"
                try:
                    WAYS[way](app, made, own, edited)
                except Exception as error:
                    print(f"!! {name}: not edited: {error!r}")
                    counts[way, "not edited"] += 1
                    continue
                taken = run(nodin, "serap", edited, cycle, "--tulis", "--json")
                report = report_of(taken.stdout)
                (folder / "serapan.json").write_text(taken.stdout)
                document = made.stem.split("-", 1)[1]
                remade = run(nodin, "buat", cycle, "-o", folder / "lagi", "--format", "docx",
                             "--dokumen", NAMES.get(document, document))
                again = [path for path in (folder / "lagi").rglob("*.docx") if path.name == made.name]
                if taken.returncode > 1 and not report or not again:
                    said = (taken.stdout + taken.stderr)[-1500:]
                    is_refused = bool(again) and '"kode"' in said
                    for edit in own:
                        counts[way, edit["jenis"], "refused" if is_refused else "wrong"] += 1
                    if not is_refused:
                        wrong.append(f"## {name}: failed\n{own}\n{said}\n{remade.stdout[-800:]}{remade.stderr[-800:]}")
                    continue
                seen = Reading(app, edited)
                verdicts, stray = judge(own, bases[made], seen, Reading(app, again[0]), report)
                bad = [edit for edit, verdict in verdicts if verdict == "wrong"]
                told += [f"{edit['jenis']} | {reason(edit, report)} | {name} | {edit['milik']} | {json.dumps(edit, ensure_ascii=False)}"
                         for edit, verdict in verdicts if verdict == "told"]
                for edit, verdict in verdicts:
                    owned = "owned" if edit["milik"] else "unowned"
                    counts[way, verdict] += 1
                    counts["kind", edit["jenis"], owned, verdict] += 1
                    counts[owned, verdict] += 1
                counts[way, "stray"] += len(stray)
                if bad or stray:
                    wrong.append("\n".join(
                        [f"## {name}", "wrong: " + json.dumps(bad, ensure_ascii=False),
                         "stray:", *(f"  {sign} {line[:300]}" for sign, line in stray),
                         "set: " + json.dumps([(e["jenis"], e["teks"][:60]) for e in own], ensure_ascii=False),
                         "report: " + json.dumps(report, ensure_ascii=False)[:3000]]))
                elif not options.keep:
                    shutil.rmtree(folder, ignore_errors=True)
    for key in sorted(counts, key=str):
        print(*key, counts[key])
    if options.wrong:
        options.wrong.write_text("\n\n".join(wrong))
    else:
        print("\n\n".join(wrong))
    if options.told:
        options.told.write_text("\n".join(sorted(told)))
    total = collections.Counter()
    for key, count in counts.items():
        if len(key) == 2 and key[0] in ("owned", "unowned"):
            total[key] += count
    owned = sum(count for (owner, _), count in total.items() if owner == "owned")
    print(f"owned: {owned}, recovered {total['owned', 'recovered']}, told {total['owned', 'told']}, wrong {total['owned', 'wrong']}")
    print(f"unowned: told {total['unowned', 'told']}, recovered {total['unowned', 'recovered']}, wrong {total['unowned', 'wrong']}")
    return 1 if wrong else 0


sys.exit(main())
