//! The parts that are written outright: settings and the three kinds of properties.

use crate::{
    naskah::Properties,
    write::docx::{
        DOKUMEN_PROPERTY, Provenance, SIKLUS_PROPERTY, TEMPLAT_PROPERTY, VERSI_PROPERTY,
    },
};

pub(super) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Word 2013's rules of layout. Left out on purpose: `doNotUseHTMLParagraphAutoSpacing`,
/// under which the distances of two paragraphs add up, where the styles count on the
/// larger of the two (ECMA-376 part 1, 17.3.1.33).
pub(super) const SETTINGS: &str = concat!(
    r#"<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
    r#"<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:autoHyphenation w:val="0"/>"#,
    r#"<w:characterSpacingControl w:val="doNotCompress"/><w:compat>"#,
    // A line that ends where it was asked to is not stretched to the margin.
    "<w:doNotExpandShiftReturn/>",
    r#"<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>"#,
    r#"<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>"#,
    r#"<w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>"#,
    r#"<w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>"#,
    r#"<w:compatSetting w:name="differentiateMultirowTableHeaders" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>"#,
    r#"</w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"#,
);

/// `docProps/core.xml`: title, author and dates. Both dates are the document's own, since
/// nothing here asks a clock.
pub(super) fn core(properties: &Properties) -> String {
    let [title, author, subject] =
        [&properties.title, &properties.author, &properties.subject].map(|text| escape(text));
    let keywords = escape(&properties.keywords.join(", "));
    let date = properties.date;
    format!(
        "<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator>\
         <cp:keywords>{keywords}</cp:keywords><dc:language>id-ID</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z</dcterms:modified>\
         </cp:coreProperties>"
    )
}

/// `docProps/app.xml`: the program that wrote the file.
pub(super) const APP: &str = concat!(
    r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">"#,
    "<Application>nodin</Application></Properties>",
);

/// `docProps/custom.xml`: what the document was made from, and by which version.
pub(super) fn custom(origin: Provenance, document: &str) -> String {
    let values = [
        (SIKLUS_PROPERTY, origin.siklus.to_string()),
        (DOKUMEN_PROPERTY, document.to_owned()),
        (VERSI_PROPERTY, env!("CARGO_PKG_VERSION").to_owned()),
        (TEMPLAT_PROPERTY, origin.templat.to_string()),
    ];
    // Numbers of properties begin with 2 ([MS-OSHARED] 2.3.3.2.1).
    let properties = values.iter().zip(2..).map(|((name, value), number)| {
        format!(
            "<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{number}\" name=\"{name}\">\
             <vt:lpwstr>{value}</vt:lpwstr></property>"
        )
    });
    format!(
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" \
         xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">{}</Properties>",
        properties.collect::<String>()
    )
}

/// Escapes text for an element or an attribute, and leaves out what XML cannot hold.
pub(super) fn escape(text: &str) -> String {
    let allowed: String = text
        .chars()
        .filter(|&c| crate::write::docx::text::is_allowed(c))
        .collect();
    quick_xml::escape::escape(&allowed).into_owned()
}
