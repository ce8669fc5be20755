//! Small documents to write.

use crate::naskah::style::Marjin;
use crate::naskah::{
    Align, BentukTtd, Block, Column, Inline, Item, JabatanTtd, Kop, List, Logo, Marker, Naskah,
    PageMarks, Paragraph, Properties, Row, Run, Table, Text, Tick, Ttd, Width,
};

pub(super) fn keyed(text: &str, key: &str) -> Text {
    vec![Inline::Run(Run {
        key: Some(key.into()),
        ..text.into()
    })]
}

pub(super) fn text(text: &str) -> Text {
    vec![Inline::Run(text.into())]
}

pub(super) fn paragraph(isi: Text) -> Block {
    Block::Paragraph(Paragraph::new(isi))
}

pub(super) fn list(marker: Marker, numbers: &[u32]) -> Block {
    let item = |number: &u32| Item {
        number: *number,
        tick: Tick::Empty,
        mark: String::new(),
        blocks: vec![paragraph(text("butir"))],
    };
    Block::List(List::new(marker, numbers.iter().map(item).collect()))
}

pub(super) fn kop(logo: bool) -> Block {
    let logo = logo.then(|| Logo {
        file: "logo.png".into(),
        alt: "Lambang".into(),
    });
    Block::Kop(Kop {
        logo,
        baris: vec![text("KEMENTERIAN")],
        unit: None,
        alamat: vec![text("JALAN"), text("TELEPON")],
    })
}

pub(super) fn ttd(bentuk: BentukTtd) -> Block {
    let jabatan = vec![JabatanTtd {
        awalan: String::new(),
        isi: keyed("Deputi", "deputi.jabatan"),
        width: 0.0,
    }];
    Block::Ttd(Ttd {
        bentuk,
        start: 80.0,
        jabatan,
        nama: text("Wiratama"),
        ..Ttd::default()
    })
}

pub(super) fn table() -> Block {
    let columns = vec![Column {
        width: Width::Share(1.0),
        align: Align::Left,
    }];
    let rows = vec![
        Row::Group(text("Prioritas")),
        Row::Cells {
            cells: vec![Vec::new()],
            breakable: false,
        },
    ];
    Block::Table(Table::new(columns, vec![text("No.")], rows))
}

pub(super) fn naskah(blocks: Vec<Block>) -> Naskah {
    Naskah {
        properties: Properties {
            title: "Nota <Dinas>".into(),
            author: "Deputi".into(),
            subject: "Batas & wilayah".into(),
            keywords: vec!["batas".into(), "darat".into()],
            date: jiff::civil::date(2024, 2, 28),
            document: "nota-dinas",
        },
        page: PageMarks::default(),
        konsep_width: 0.0,
        margin: Marjin::default(),
        blocks,
        lampiran: Vec::new(),
    }
}
