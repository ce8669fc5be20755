//! Each mend, through the walk that calls it: every test fails when its mend is not called.

use super::*;

type Outcome = Result<(), Error>;

/// The inside of a document part after mending.
fn text(inside: &str) -> Result<String, Error> {
    text_with(inside, &[])
}

fn text_with(inside: &str, alts: &[String]) -> Result<String, Error> {
    inner(&mended(
        format!("<w:body>{inside}</w:body>").as_bytes(),
        |root| mend_text(root, alts),
    )?)
}

fn styles(inside: &str) -> Result<String, Error> {
    inner(&mended(
        format!("<w:styles>{inside}</w:styles>").as_bytes(),
        mend_styles,
    )?)
}

fn inner(part: &str) -> Result<String, Error> {
    let (_, inside) = part.split_once('>').ok_or(Error::Malformed)?;
    Ok(inside
        .rsplit_once("</")
        .ok_or(Error::Malformed)?
        .0
        .to_owned())
}

#[test]
fn children_stand_in_the_schemas_order() -> Outcome {
    let paragraph =
        r#"<w:p><w:pPr><w:jc w:val="both"/><w:keepNext/><w:pStyle w:val="Kop"/></w:pPr></w:p>"#;
    let ordered =
        r#"<w:p><w:pPr><w:pStyle w:val="Kop"/><w:keepNext/><w:jc w:val="both"/></w:pPr></w:p>"#;
    assert_eq!(text(paragraph)?, ordered);
    Ok(())
}

#[test]
fn empty_properties_are_dropped_with_what_they_leave_empty() -> Outcome {
    assert_eq!(
        text("<w:p><w:pPr><w:rPr /></w:pPr><w:r><w:t>a</w:t></w:r></w:p>")?,
        "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
    );
    assert_eq!(
        text(r#"<w:tblPr><w:tblW w:w="1"/><w:tblBorders /></w:tblPr>"#)?,
        r#"<w:tblPr><w:tblW w:w="1"/></w:tblPr>"#
    );
    Ok(())
}

#[test]
fn paragraphs_have_no_ids() -> Outcome {
    assert_eq!(text(r#"<w:p w14:paraId="0000002a"/>"#)?, "<w:p/>");
    Ok(())
}

#[test]
fn grid_columns_have_a_width_only() -> Outcome {
    assert_eq!(
        text(r#"<w:gridCol w:w="567" w:type="dxa"/>"#)?,
        r#"<w:gridCol w:w="567"/>"#
    );
    Ok(())
}

#[test]
fn only_a_row_of_head_cells_repeats() -> Outcome {
    let cell = |style: &str| {
        format!(r#"<w:tc><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p></w:tc>"#)
    };
    let row = |second: &str| {
        text(&format!(
            "<w:tr><w:trPr />{}{}</w:tr>",
            cell("KepalaTabel"),
            cell(second)
        ))
    };
    assert!(row("KepalaTabel")?.contains("<w:trPr><w:tblHeader/></w:trPr>"));
    assert!(!row("TeksTabel")?.contains("tblHeader"));
    Ok(())
}

#[test]
fn pictures_are_numbered_and_described() -> Outcome {
    let picture = r#"<wp:docPr id="1" name="Figure"/>"#;
    let alts = ["Lambang \"A\" & B".to_owned(), "Logo".to_owned()];
    let mended = text_with(&picture.repeat(2), &alts)?;
    assert!(
        mended.contains(r#"id="1" name="Gambar 1" descr="Lambang &quot;A&quot; &amp; B""#),
        "{mended}"
    );
    assert!(
        mended.contains(r#"id="2" name="Gambar 2" descr="Logo""#),
        "{mended}"
    );
    Ok(())
}

#[test]
fn a_part_declares_the_namespaces_that_are_used() -> Outcome {
    let part = mended(
        br#"<w:document xmlns:o="urn:x" mc:Ignorable="w14"><w:p/></w:document>"#,
        |root| mend_text(root, &[]),
    )?;
    assert!(
        part.starts_with("<w:document xmlns:w=\"") && !part.contains("mc:Ignorable"),
        "{part}"
    );
    Ok(())
}

#[test]
fn of_two_styles_normal_the_last_remains() -> Outcome {
    let normal =
        |name: &str| format!(r#"<w:style w:styleId="Normal"><w:name w:val="{name}"/></w:style>"#);
    let mended = styles(&(normal("docx-rs") + "<w:style w:styleId=\"Kop\"/>" + &normal("ours")))?;
    assert!(
        mended.contains("ours") && !mended.contains("docx-rs") && mended.contains("Kop"),
        "{mended}"
    );
    Ok(())
}

#[test]
fn default_styles_are_marked() -> Outcome {
    assert_eq!(
        styles(r#"<w:style w:styleId="TableNormal"/><w:style w:styleId="Kop"/>"#)?,
        r#"<w:style w:styleId="TableNormal" w:default="1"/><w:style w:styleId="Kop"/>"#
    );
    Ok(())
}

#[test]
fn a_table_style_has_no_place() -> Outcome {
    let style = r#"<w:style w:type="table"><w:tcPr><w:shd/></w:tcPr><w:tblPr><w:tblW w:w="0"/><w:jc w:val="left"/><w:tblCellMar/></w:tblPr></w:style>"#;
    assert_eq!(
        styles(style)?,
        r#"<w:style w:type="table"><w:tblPr><w:tblCellMar/></w:tblPr></w:style>"#
    );
    Ok(())
}

#[test]
fn all_text_is_indonesian() -> Outcome {
    let defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"24\"/></w:rPr></w:rPrDefault></w:docDefaults>";
    assert!(styles(defaults)?.contains(r#"<w:lang w:val="id-ID""#));
    Ok(())
}

#[test]
fn the_numbering_of_docx_rs_is_dropped() -> Outcome {
    let numbering = |id: u32| {
        format!(
            r#"<w:abstractNum w:abstractNumId="{id}"/><w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>"#
        )
    };
    let part = format!(
        "<w:numbering>{}{}</w:numbering>",
        numbering(1),
        numbering(2)
    );
    assert_eq!(
        inner(&mended(part.as_bytes(), mend::drop_foreign_numbering)?)?,
        numbering(2)
    );
    Ok(())
}
