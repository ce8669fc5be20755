"""serap NODIN SAMPLE.yaml… [--sets N] [--first N] [--ways word,word-tracked,python,office,office-tracked] [--keep DIR] [--wrong FILE]

Draws sets of 1 to 8 edits over the documents of steps 2, 4, 5, 6, 8 and 9 of cycle files, makes them in
several ways (as Word writes them, with python-docx, with LibreOffice), takes each edited document in with
`nodin serap --tulis`, makes the document again, and lets LibreOffice read both. An edit is recovered when
the document made again says it, told when `serap` says it was not taken, else wrong. So is whatever else
differs, and a cycle file that changed though the document was refused. Last, the Sesdep's afternoon is
gone through in every way. Prints how many of each; exit 1 where one is wrong. Needs python-docx, lxml, PyYAML, LibreOffice with UNO.
"""

import argparse
import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import by_python
import by_word
import edits as drawn
import office
import owners
from afternoon import afternoon
from judge import Reading, judge, reason

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
    ways = options.ways.split(",")
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
        for sample, made in documents if "office" in ways else []:
            untouched = work / "utuh.docx"
            office.apply(app, made, [], untouched)
            report = report_of(run(nodin, "serap", untouched, sample, "--json").stdout)
            if any(report.get(part, [None]) for part in ("perubahan", "pilihan", "sisa")):
                wrong.append(f"## {sample.stem} {made.name}: opened and saved by LibreOffice\n{json.dumps(report, ensure_ascii=False)[:3000]}")
            counts["untouched", "wrong" if wrong else "silent"] += 1
        for seed in range(options.first, options.first + options.sets):
            sample, made = documents[seed % len(documents)]
            # Ways that come to the same cycle file come to the same document.
            remade_as = {}
            edits = drawn.random_set(seed, made, owners.Owners(sample))
            for way in ways:
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
                if not report or not again:
                    said = (taken.stdout + taken.stderr)[-1500:]
                    is_refused = bool(again) and '"kode"' in said and cycle.read_bytes() == sample.read_bytes()
                    for edit in own:
                        counts[way, edit["jenis"], "refused" if is_refused else "wrong"] += 1
                    if not is_refused:
                        wrong.append(f"## {name}: failed\n{own}\n{said}\n{remade.stdout[-800:]}{remade.stderr[-800:]}")
                    continue
                seen = Reading(app, edited)
                said = again[0].read_bytes()
                if said not in remade_as:
                    remade_as[said] = Reading(app, again[0])
                verdicts, stray = judge(own, seen, remade_as[said], report, cycle)
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
        for way in ways:
            lost = afternoon(app, nodin, options.samples[0].parent, WAYS[way], work / f"sore-{way}")
            counts[way, "afternoon", "wrong" if lost else "recovered"] += 1
            if lost:
                wrong.append(f"## the Sesdep's afternoon, {way}\n" + "\n".join(lost))
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
