//! The order in which the schema wants an element's children (ECMA-376 part 1,
//! transitional), for the elements whose children docx-rs writes in another order. Word
//! calls a file with properties out of order corrupt.

macro_rules! orders {
    ($($($parent:literal)|+ => $($child:literal)+;)*) => {
        /// The order of the children of `parent`, where finishing has to see to it.
        pub(super) fn children_of(parent: &str) -> Option<&'static [&'static str]> {
            match parent {
                $($($parent)|+ => Some(&[$($child),+]),)*
                _ => None,
            }
        }
    };
}

orders! {
    "w:pPr" =>
        "w:pStyle" "w:keepNext" "w:keepLines" "w:pageBreakBefore" "w:widowControl" "w:numPr" "w:pBdr"
        "w:shd" "w:tabs" "w:snapToGrid" "w:spacing" "w:ind" "w:jc" "w:textAlignment" "w:outlineLvl"
        "w:rPr" "w:sectPr";
    "w:rPr" =>
        "w:rStyle" "w:rFonts" "w:b" "w:bCs" "w:i" "w:iCs" "w:caps" "w:vanish" "w:color" "w:spacing"
        "w:sz" "w:szCs" "w:u" "w:bdr" "w:shd" "w:vertAlign" "w:rtl" "w:lang";
    "w:sectPr" =>
        "w:headerReference" "w:footerReference" "w:type" "w:pgSz" "w:pgMar" "w:pgNumType" "w:cols"
        "w:titlePg" "w:textDirection" "w:docGrid";
    "w:style" =>
        "w:name" "w:basedOn" "w:next" "w:link" "w:uiPriority" "w:semiHidden" "w:unhideWhenUsed"
        "w:qFormat" "w:pPr" "w:rPr" "w:tblPr" "w:trPr" "w:tcPr";
    "w:numPr" => "w:ilvl" "w:numId";
    "w:lvlOverride" => "w:startOverride" "w:lvl";
    "w:lvl" =>
        "w:start" "w:numFmt" "w:lvlRestart" "w:pStyle" "w:isLgl" "w:suff" "w:lvlText" "w:lvlJc"
        "w:pPr" "w:rPr";
    "w:tblPr" =>
        "w:tblStyle" "w:tblW" "w:jc" "w:tblInd" "w:tblBorders" "w:shd" "w:tblLayout" "w:tblCellMar"
        "w:tblLook";
    "w:tblBorders" | "w:tblCellMar" | "w:tcMar" =>
        "w:top" "w:left" "w:bottom" "w:right" "w:insideH" "w:insideV";
    "w:tcPr" =>
        "w:tcW" "w:gridSpan" "w:vMerge" "w:tcBorders" "w:shd" "w:noWrap" "w:tcMar" "w:vAlign";
    "w:pBdr" => "w:top" "w:left" "w:bottom" "w:right" "w:between" "w:bar";
}
