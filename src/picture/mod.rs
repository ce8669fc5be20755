//! Pictures that a cycle names: read, turned as their camera says, and stripped of all that is not
//! to be seen.
//!
//! A photo knows where it was taken, when and with whose telephone; none of that leaves the
//! office. What is kept of the file is the picture and how its colours are meant. Compressed data
//! stay as they are wherever the picture stands upright already.

mod jpeg;
mod kind;
mod png;
mod turn;

use std::{collections::BTreeMap, fmt, sync::Arc};

use image::metadata::Orientation;

pub use kind::PictureKind;

/// Bytes of one picture.
pub const MOST_BYTES: usize = 16 << 20;
/// Pixels of one picture: a page of the finest print holds fewer.
pub const MOST_PIXELS: u64 = 16_000_000;
/// How often one side may be as long as the other.
const NARROWEST: u32 = 100;
/// Pixels of all pictures of a cycle: while a document is set, each takes three bytes.
pub const MOST_PIXELS_IN_ALL: u64 = 64_000_000;

/// A picture as documents show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    pub kind: PictureKind,
    /// Without anything but the picture.
    pub bytes: Vec<u8>,
    /// Pixels.
    pub width: u32,
    pub height: u32,
}

/// Without its bytes.
impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}×{}", self.kind, self.width, self.height)
    }
}

/// Why a file is no picture for a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Nothing in it.
    Empty,
    /// Of another kind, which is named.
    Other(&'static str),
    /// It ends before the picture does.
    CutShort,
    /// What should be the picture makes none.
    Broken,
    /// Colours or pictures in it that paper has not, which are named.
    Unprintable(&'static str),
    /// One side so much longer than the other that nothing would be seen.
    Narrow { width: u32, height: u32 },
    /// More pixels than a picture may have.
    ManyPixels { width: u32, height: u32 },
    /// More bytes than a picture may have.
    ManyBytes,
}

/// What a file of pictures holds beside what is left out.
struct Stripped {
    bytes: Vec<u8>,
    width: u32,
    height: u32,
    /// How the camera was held.
    orientation: Orientation,
}

impl Stripped {
    /// What was found on the way through a file. One that does not say how the camera was held
    /// stands upright.
    ///
    /// # Errors
    /// A file without a picture in it.
    fn new(
        bytes: Vec<u8>,
        size: Option<(u32, u32)>,
        orientation: Option<Orientation>,
    ) -> Result<Self, Unfit> {
        let (width, height) = size.ok_or(Unfit::Broken)?;
        Ok(Self {
            bytes,
            width,
            height,
            orientation: orientation.unwrap_or(Orientation::NoTransforms),
        })
    }
}

impl Picture {
    /// Reads a PNG or a JPEG.
    ///
    /// # Errors
    /// What keeps it from being shown in a document.
    pub fn read(bytes: &[u8]) -> Result<Self, Unfit> {
        let kind = PictureKind::of(bytes)?;
        if bytes.len() > MOST_BYTES {
            return Err(Unfit::ManyBytes);
        }
        let Stripped {
            bytes,
            width,
            height,
            orientation,
        } = match kind {
            PictureKind::Png => png::stripped(bytes)?,
            PictureKind::Jpeg => jpeg::stripped(bytes)?,
        };
        if u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(Unfit::ManyPixels { width, height });
        }
        if width.max(height) / width.min(height) >= NARROWEST {
            return Err(Unfit::Narrow { width, height });
        }
        let picture = Self {
            kind,
            bytes,
            width,
            height,
        };
        turn::turned(picture, orientation)
    }

    /// How many pixels it has.
    #[must_use]
    pub fn pixels(&self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    /// A white one, to try templates with.
    #[must_use]
    pub(crate) fn blank() -> Self {
        turn::white(3, 2)
    }
}

/// The pictures of a cycle by the paths under which it names them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pictures(BTreeMap<String, Arc<Picture>>);

impl Pictures {
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Arc<Picture>> {
        self.0.get(path)
    }

    /// Pixels of all of them.
    #[must_use]
    pub fn pixels(&self) -> u64 {
        self.0.values().map(|picture| picture.pixels()).sum()
    }

    pub fn insert(&mut self, path: impl Into<String>, picture: Picture) {
        self.0.insert(path.into(), Arc::new(picture));
    }
}
