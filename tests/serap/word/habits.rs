//! Habits that make no difference.

/// A habit, a body in which it shows, and what is read.
pub(super) const HABITS: &[(&str, &str, &str)] = &[
    (
        "runs cut by editing sessions and by the spelling checker",
        "<w:p w:rsidR=\"00A1\" w:rsidRDefault=\"00B2\">[S]'Ra'<w:proofErr w:type=\"spellStart\"/>'p'<w:proofErr w:type=\"spellEnd\"/>\
         <w:r w:rsidR=\"00C3\"><w:lastRenderedPageBreak/><w:t>at.</w:t></w:r>[E]</w:p>",
        "{Rapat.}",
    ),
    (
        "a word inserted and one deleted",
        "<w:p>[S]'Rapat '<w:del BY><w:r><w:delText>lama</w:delText></w:r></w:del><w:ins BY>'baru'</w:ins>'.'[E]</w:p>",
        "{Rapat baru.}",
    ),
    (
        "what was inserted and deleted again",
        "<w:p>[S]'Rapat'<w:ins BY><w:del BY><w:r><w:delText> x</w:delText></w:r></w:del></w:ins>[E]</w:p>",
        "{Rapat}",
    ),
    (
        "a text typed over whole: the bookmark is gone",
        "<w:p>'Teks lain.'</w:p>",
        "Teks lain.",
    ),
    (
        "a text deleted letter by letter: the bookmark stays",
        "<w:p>[S][E]</w:p>",
        "{}",
    ),
    (
        "a text deleted and tracked",
        "<w:p>[S]<w:del BY><w:r><w:delText>Rapat.</w:delText></w:r></w:del>[E]</w:p>",
        "{}",
    ),
    (
        "Enter pressed within a text",
        "<w:p>[S]'Satu.'</w:p><w:p>'Dua.'[E]</w:p>",
        "{Satu.}\n{Dua.}",
    ),
    (
        "Enter pressed twice",
        "<w:p>[S]'Satu.'</w:p><w:p/><w:p>'Dua.'[E]' Lain.'</w:p>",
        "{Satu.}\n{}\n{Dua.} Lain.",
    ),
    (
        "a deleted end of a paragraph",
        "<w:p><w:pPr><w:rPr><w:del BY/></w:rPr></w:pPr>[S]'Satu.'[E]<w:ins BY>' '</w:ins></w:p><w:p>'Dua.'</w:p>",
        "{Satu.} Dua.",
    ),
    (
        "a deleted paragraph",
        "<w:p>'Satu.'</w:p><w:p><w:pPr><w:rPr><w:del BY/></w:rPr></w:pPr>[S]<w:del BY><w:r><w:delText>Dua.</w:delText></w:r></w:del>[E]</w:p>\
         <w:p>'Tiga.'</w:p>",
        "Satu.\nTiga.",
    ),
    (
        "an inserted paragraph",
        "<w:p><w:pPr><w:rPr><w:ins BY/></w:rPr></w:pPr>'Satu.'</w:p><w:p><w:ins BY>'Dua.'</w:ins></w:p>",
        "Satu.\nDua.",
    ),
    (
        "a moved paragraph",
        "<w:p><w:pPr><w:rPr><w:moveFrom BY/></w:rPr></w:pPr><w:moveFromRangeStart w:id=\"2\" w:name=\"move1\"/>\
         <w:moveFrom BY>'Satu.'</w:moveFrom></w:p><w:moveFromRangeEnd w:id=\"2\"/><w:p>'Dua.'</w:p>\
         <w:moveToRangeStart w:id=\"3\" w:name=\"move1\"/><w:p><w:pPr><w:rPr><w:moveTo BY/></w:rPr></w:pPr>\
         <w:moveTo BY>'Satu.'</w:moveTo></w:p><w:moveToRangeEnd w:id=\"3\"/>",
        "Dua.\nSatu.",
    ),
    (
        "a deleted row, an inserted one",
        "<w:tbl><w:tr><w:tc><w:p>'a'</w:p></w:tc><w:tc><w:p>'b'</w:p></w:tc></w:tr>\
         <w:tr><w:trPr><w:del BY/></w:trPr><w:tc><w:p><w:del BY><w:r><w:delText>c</w:delText></w:r></w:del></w:p></w:tc></w:tr>\
         <w:tr><w:trPr><w:ins BY/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p>'d'</w:p></w:tc></w:tr></w:tbl>",
        "[0 0]a\n[0 1]b\n[1 0]d",
    ),
    (
        "bold and italic, switched on, off, and by a style",
        "<w:p>[S]<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>b</w:t></w:r>\
         <w:r><w:rPr><w:rStyle w:val=\"Kuat\"/></w:rPr><w:t>c</w:t></w:r>\
         <w:r><w:rPr><w:rStyle w:val=\"Kuat\"/><w:b w:val=\"false\"/><w:i/></w:rPr><w:t>d</w:t></w:r>[E]</w:p>",
        "{<b>a</b>b<b>c</b><i>d</i>}",
    ),
    (
        "what keeps a line together is no part of it",
        "<w:p>'28\u{A0}Feb\u{AD}ruari B\u{2011}1\u{200B}'<w:r><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/></w:r></w:p>",
        "28 Februari B-1-2",
    ),
    (
        "lines, tabs and signs",
        "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:tab/><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/>\
         <w:br w:type=\"page\"/></w:r></w:p>",
        "a/b/c\t•",
    ),
    (
        "links, tags and controls round words",
        "<w:p>'a'<w:hyperlink>'b'</w:hyperlink><w:smartTag>'c'</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>'d'</w:sdtContent></w:sdt>\
         <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'Klik di sini.'</w:sdtContent></w:sdt></w:p>",
        "abcd",
    ),
    (
        "fields give what they gave last, but for the pages",
        "<w:p><w:fldSimple w:instr=\" DATE \">'1 Mei'</w:fldSimple><w:fldSimple w:instr=\"PAGE\">'3'</w:fldSimple>\
         <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>', hal'<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>'.'</w:p>",
        "1 Mei, hal.",
    ),
    (
        "a text box, written in two forms",
        "<w:p>'a'<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p>'kotak'</w:p></w:txbxContent></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><w:txbxContent><w:p>'kotak'</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        "a\nkotak",
    ),
    (
        "hidden text",
        "<w:p>'a'<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r></w:p>",
        "a",
    ),
    ("a bookmark without an end", "<w:p>[S]'a'</w:p>", "a"),
    (
        "marks of lists, counted anew by each",
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>'a'</w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>'b'</w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>'c'</w:p>\
         <w:p><w:pPr><w:pStyle w:val=\"Daftar\"/></w:pPr>'d'</w:p>\
         <w:p><w:pPr><w:pStyle w:val=\"Daftar\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>'e'</w:p>",
        "[1.]a\n[1a)]b\n[2.]c\n[7.]d\ne",
    ),
    (
        "lists of one scheme, as LibreOffice writes them: a new one starts, those after it go on",
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>'a'</w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>'b'</w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>'c'</w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>'d'</w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>'e'</w:p>",
        "[1.]a\n[1a)]b\n[1b)]c\n[2.]d\n[2a)]e",
    ),
    (
        "a mark that was typed",
        "<w:p><w:pPr><w:ind w:left=\"567\" w:hanging=\"567\"/></w:pPr><w:r><w:t>A.</w:t><w:tab/></w:r>[S]'Yani'[E]</w:p>",
        "[A.]{Yani}",
    ),
];
