"""The pages of a PDF as lines of words, for pdflayout."""

import re

MM = 72 / 25.4


def lines_of(words, tolerance=2.5):
    """Words gathered into lines by where they stand, top to bottom."""
    lines = []
    for word in sorted(words, key=lambda word: (round(word["bottom"], 1), word["x0"])):
        for line in lines:
            if abs(line[0]["bottom"] - word["bottom"]) < tolerance:
                line.append(word)
                break
        else:
            lines.append([word])
    ordered = (sorted(line, key=lambda word: word["x0"]) for line in lines)
    return sorted(ordered, key=lambda line: line[0]["top"])


def text(line):
    """What a line says."""
    return " ".join(word["text"] for word in line)


def inside(item, boxes):
    """True when a word or character lies in one of the boxes."""
    for x0, top, x1, bottom in boxes:
        if x0 <= item["x0"] and item["x1"] <= x1 and top <= item["top"] and item["bottom"] <= bottom:
            return True
    return False


class Page:
    """One page, read once: its words and lines without what stands behind the text."""

    def __init__(self, page, number, last):
        self.number, self.last, self.plain = number, last, page.extract_text() or ""
        self.width, self.height = float(page.width), float(page.height)
        self.chars = page.chars
        self.tables = [table.bbox for table in page.find_tables()]
        foreground = page.filter(lambda item: item.get("object_type") != "char" or not behind(item, 40))
        self.foreground = foreground.chars
        self.words = foreground.extract_words(x_tolerance=1.5)
        self.lines = lines_of(self.words)
        self.portrait = self.width < self.height
        self.left, self.right = (30 * MM if self.portrait else 20 * MM), 20 * MM
        # Centred on the sheet, or on the text.
        self.middles = (self.width / 2, (self.left + self.width - self.right) / 2)
        self.body = [line for line in self.lines if self.is_body(line)]

    def is_body(self, line):
        """True for a line that is neither at the edge nor a page number."""
        between = line[0]["top"] > 15 * MM and line[0]["bottom"] < self.height - 15 * MM
        return between and not re.fullmatch(r"[-–]\s*\d+\s*[-–]", text(line))

    def off_middle(self, x0, x1):
        """How far something is from being centred."""
        return min(abs((x0 + x1) / 2 - middle) for middle in self.middles)


def behind(char, size):
    """True for a character of a watermark: turned, or as large as that."""
    return not char.get("upright", True) or char.get("size", 12) >= size
