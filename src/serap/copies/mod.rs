//! Two copies of a cycle file, ours and another that somebody went on with: what that
//! says otherwise, key by key.
//!
//! Where the version is known that both come from, only what was changed in the copy is told, and
//! asked for where it was changed here, too. Else every difference is told, and asked for unless
//! nothing stood there.

mod merge;

use super::{
    contract::in_words,
    lists::{Act, in_order},
    report::{JenisPerubahan, Perubahan, Why},
};
use crate::{
    cycle::Cycle,
    edit::{self, EditError, Value},
    finding::place,
    read,
};
use merge::{merge, said};

/// The cycle file, another copy of it, and the version that both come from, if it is known.
#[derive(Debug, Clone, Copy)]
pub struct Copies<'a> {
    pub ours: &'a [u8],
    pub theirs: &'a [u8],
    pub base: Option<&'a [u8]>,
}

/// Why a copy cannot be held against the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoCopy {
    #[error("salinan itu tidak terbaca sebagai berkas siklus: buka dan betulkan dulu")]
    Unreadable,
    #[error(transparent)]
    Edit(#[from] EditError),
}

/// One difference.
struct Row {
    key: String,
    kind: JenisPerubahan,
    acts: Vec<Act>,
    old: Value,
    new: Value,
    asks: Option<Why>,
}

impl Row {
    /// What one act does.
    fn of(act: Act, old: &Value, new: &Value, asks: Option<Why>) -> Self {
        Self {
            key: act.key(),
            kind: JenisPerubahan::of(&act),
            acts: vec![act],
            old: old.clone(),
            new: new.clone(),
            asks,
        }
    }
}

impl Copies<'_> {
    /// What the copy says otherwise; what has a `sebab` is not taken unasked.
    ///
    /// # Errors
    /// One of the files is no YAML.
    pub fn differences(&self) -> Result<Vec<Perubahan>, NoCopy> {
        let places = read::read::<Cycle>(self.ours).places;
        let told = |(nomor, row): (usize, Row)| Perubahan {
            sebutan: in_words(&row.key),
            jenis: row.kind,
            lama: said(&row.old),
            baru: said(&row.new),
            baris: place(self.ours, &places.of(&row.key)).line,
            juga: Vec::new(),
            sebab: row.asks,
            ambil: None,
            nomor,
            kunci: row.key,
        };
        Ok(self.rows()?.into_iter().enumerate().map(told).collect())
    }

    /// The file with the differences of these numbers. Where the base is known, the copy is what
    /// lies in the file by now, and ours is written into it: its comments stay.
    ///
    /// # Errors
    /// One of the files is no YAML, or cannot be written so.
    pub fn merged(&self, chosen: &[usize]) -> Result<Vec<u8>, NoCopy> {
        let rows = self.rows()?.into_iter().enumerate();
        let chosen = rows.filter(|(number, _)| chosen.contains(number));
        let merged = written(self.ours, chosen.map(|(_, row)| row))?;
        if self.base.is_none() {
            return Ok(merged);
        }
        let ours = Copies {
            ours: self.theirs,
            theirs: &merged,
            base: None,
        };
        Ok(written(self.theirs, ours.rows()?.into_iter())?)
    }

    fn rows(&self) -> Result<Vec<Row>, NoCopy> {
        let read = |bytes| edit::said_in(bytes).ok_or(NoCopy::Unreadable);
        let (ours, theirs) = (read(self.ours)?, read(self.theirs)?);
        let mut rows = Vec::new();
        if let Some(base) = self.base {
            merge("", &read(base)?, &ours, &theirs, &mut rows);
        } else {
            merge("", &ours, &ours, &theirs, &mut rows);
            for row in rows.iter_mut().filter(|row| !row.old.is_void()) {
                row.asks = Some(Why::OtherCopy);
            }
        }
        Ok(rows)
    }
}

fn written(source: &[u8], rows: impl Iterator<Item = Row>) -> Result<Vec<u8>, EditError> {
    let acts: Vec<Act> = rows.flat_map(|row| row.acts).collect();
    edit::edit(source, &in_order(&acts))
}
