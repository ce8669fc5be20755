"""LibreOffice through UNO: a reader that knows nothing of us, and a third way of editing."""

import os
import pathlib
import subprocess
import tempfile
import time

import uno
from com.sun.star.awt.FontSlant import ITALIC
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

from edits import manner


def value(name, content):
    return PropertyValue(Name=name, Value=content)


class Office:
    """One LibreOffice for a whole run."""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory()
        pipe = f"serap{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--invisible", "--norestore", "--nologo",
             f"--accept=pipe,name={pipe};urp;", f"-env:UserInstallation=file://{self.profile.name}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        create = self.context.ServiceManager.createInstanceWithContext
        self.desktop = create("com.sun.star.frame.Desktop", self.context)
        self.dispatcher = create("com.sun.star.frame.DispatchHelper", self.context)
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.profile.cleanup()

    def open(self, path):
        url = pathlib.Path(path).resolve().as_uri()
        return self.desktop.loadComponentFromURL(url, "_blank", 0, (value("Hidden", True),))

    def dispatch(self, document, command):
        frame = document.CurrentController.Frame
        self.dispatcher.executeDispatch(frame, command, "", 0, ())

    def lines(self, path):
        """Every paragraph of the body with its number, all tracked changes taken in."""
        document = self.open(path)
        try:
            self.dispatch(document, ".uno:AcceptAllTrackedChanges")
            lines = [(clean(p.String), p.ListLabelString.strip()) for p in flat(document.Text)]
            return [(line, label) for line, label in lines if line]
        finally:
            document.close(True)


def clean(text):
    text = text.replace("\u00a0", " ").replace("\u2011", "-").replace("\u00ad", "").replace("\u200b", "")
    return " ".join(text.split())


def flat(text):
    found = []
    elements = text.createEnumeration()
    while elements.hasMoreElements():
        element = elements.nextElement()
        if element.supportsService("com.sun.star.text.TextTable"):
            for name in element.CellNames:
                found.extend(flat(element.getCellByName(name)))
        else:
            found.append(element)
    return found


def beside(p):
    """Whether paragraphs stand before and after one."""
    elements = p.Text.createEnumeration()
    kinds, place = [], None
    while elements.hasMoreElements():
        element = elements.nextElement()
        is_paragraph = element.supportsService("com.sun.star.text.Paragraph")
        if is_paragraph and p.Text.compareRegionStarts(element, p) == 0:
            place = len(kinds)
        kinds.append(is_paragraph)
    before = place is not None and place > 0 and kinds[place - 1]
    return before, place is not None and place + 1 < len(kinds) and kinds[place + 1]


class Editor:
    def __init__(self, office, document):
        self.office = office
        self.document = document

    def at(self, edit):
        want = clean(edit["teks"])
        ps = flat(self.document.Text)
        number = edit["alinea"]
        # An own paragraph of LibreOffice's may stand beside a table.
        order = sorted(range(len(ps)), key=lambda index: abs(index - number))
        for index in order[:40]:
            if clean(ps[index].String) == want:
                return ps[index]
        raise LookupError(edit)

    def cursor(self, p, start, length):
        cursor = p.Text.createTextCursorByRange(p.Start)
        cursor.goRight(start, False)
        cursor.goRight(length, True)
        return cursor

    def place(self, p, edit):
        """Where the text that is meant begins, in LibreOffice's own signs."""
        shown = p.String.replace("\u00a0", " ").replace("\u2011", "-")
        return shown.index(edit["cari"], max(0, edit["di"] - 3))

    def kata(self, edit):
        p = self.at(edit)
        if edit["di"] is None:
            p.Text.insertString(p.End, edit["ganti"], False)
            return
        cursor = self.cursor(p, self.place(p, edit), len(edit["cari"]))
        cursor.setString(edit["ganti"])

    kalimat = kata

    def seluruh(self, edit):
        p = self.at(edit)
        cursor = p.Text.createTextCursorByRange(p.Start)
        cursor.gotoRange(p.End, True)
        cursor.setString(edit["ganti"])

    def tebal(self, edit):
        p = self.at(edit)
        self.cursor(p, self.place(p, edit), len(edit["cari"])).CharWeight = 150.0

    def miring(self, edit):
        p = self.at(edit)
        self.cursor(p, self.place(p, edit), len(edit["cari"])).CharPosture = ITALIC

    def after(self, edit):
        """A paragraph of one's own after one, and a cursor over its text."""
        p = self.at(edit)
        end = p.End
        p.Text.insertControlCharacter(end, PARAGRAPH_BREAK, False)
        cursor = p.Text.createTextCursorByRange(end)
        p.Text.insertString(end, edit["ganti"], False)
        cursor.gotoEndOfParagraph(True)
        return cursor

    alinea_tambah = after

    def alinea_hapus(self, edit):
        p = self.at(edit)
        # Beside a table the end that goes is the one before, or none.
        around = beside(p)
        cursor = p.Text.createTextCursorByRange(p.Start)
        if not around[1] and around[0]:
            cursor.goLeft(1, False)
        cursor.gotoRange(p.End, True)
        if around[1]:
            cursor.goRight(1, True)
        cursor.setString("")

    def pisah(self, edit):
        p = self.at(edit)
        cursor = self.cursor(p, edit["di"], 0)
        p.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)

    def gabung(self, edit):
        p = self.at(edit)
        cursor = p.Text.createTextCursorByRange(p.End)
        cursor.goRight(1, True)
        cursor.setString(" ")

    def pindah(self, edit):
        p = self.at(edit)
        self.document.CurrentController.ViewCursor.gotoRange(p.Start, False)
        self.office.dispatch(self.document, ".uno:MoveDown")

    def kedalaman(self, edit):
        p = self.at(edit)
        p.NumberingLevel = p.NumberingLevel + 1

    def table(self, edit):
        p = self.at(edit)
        return p.TextTable, p.Cell

    def baris_tambah(self, edit):
        table, cell = self.table(edit)
        row = int("".join(c for c in cell.CellName if c.isdigit()))
        table.Rows.insertByIndex(row, 1)
        names = [name for name in table.CellNames if name[1:] == str(row + 1)]
        for name, text in zip(names, edit["ganti"]):
            table.getCellByName(name).setString(text)

    def baris_hapus(self, edit):
        table, cell = self.table(edit)
        row = int("".join(c for c in cell.CellName if c.isdigit()))
        table.Rows.removeByIndex(row - 1, 1)

    def baris_pindah(self, edit):
        edit["dilewati"] = True

    def sel_kosong(self, edit):
        _, cell = self.table(edit)
        cell.setString("")

    def komentar(self, edit):
        p = self.at(edit)
        note = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Author, note.Content = "Asdep", edit["ganti"]
        p.Text.insertTextContent(p.End, note, False)

    def tempel(self, edit):
        cursor = self.after(edit)
        cursor.ParaStyleName = "Standard"
        cursor.CharFontName = "Calibri"

    def judul(self, edit):
        self.after(edit).ParaStyleName = "Heading 3"

    def page_styles(self):
        styles = self.document.StyleFamilies.getByName("PageStyles")
        return [style for style in map(styles.getByName, styles.ElementNames) if style.isInUse()]

    def kepala(self, edit):
        for style in self.page_styles():
            if style.HeaderIsOn:
                style.HeaderText.insertString(style.HeaderText.End, edit["ganti"], False)

    def kaki(self, edit):
        for style in self.page_styles():
            style.FooterIsOn = True
            style.FooterText.insertString(style.FooterText.End, edit["ganti"], False)

    def kosong(self, edit):
        # Within a table the first selects the cell only.
        for command in (".uno:GoToEndOfDoc", ".uno:SelectAll", ".uno:SelectAll", ".uno:SelectAll", ".uno:Delete"):
            self.office.dispatch(self.document, command)


def apply(office, made, edits, out, tracked=False):
    document = office.open(made)
    try:
        document.RecordChanges = tracked
        editor = Editor(office, document)
        for edit in edits:
            getattr(editor, manner(edit))(edit)
        url = pathlib.Path(out).resolve().as_uri()
        document.storeToURL(url, (value("FilterName", "MS Word 2007 XML"),))
    finally:
        document.close(True)
