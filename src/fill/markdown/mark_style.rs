//! The kinds of marks that stand before items, and how deep each stands.

/// What kind of mark it is: items of one list have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkStyle {
    Number(Sign),
    /// With a zero before it: "01."
    Padded(Sign),
    Letter(Sign),
    Capital(Sign),
    Roman(Sign),
    SmallRoman(Sign),
    /// `1.1`, `2.3.1`: all numbers but the last as one.
    Decimal(u32),
    Bullet(char),
    /// A box to tick: `[ ]`, `[x]`.
    Box,
}

/// What stands at a number or a letter: `1.`, `1)` (and `1).`, `1.)`), `(1)`, `[1]`, `1-` or `1:`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    Dot,
    Bracket,
    Round,
    Square,
    Dash,
}

/// Bullets of Word, Google Docs and `WhatsApp`, by how deep they usually stand. Arrows, shapes,
/// ticks and pictures are bullets too ([`SYMBOLS`]).
const BULLETS: [&[char]; 3] = [
    &[
        '-', '*', '+', '•', '●', '·', '∙', '⋅', '‧', '・', '‣', '⁃', '‐', '‑', '–', '—', '―', '−',
        '★', '❖', '◆', '~', '»', '›', '→', '⇒',
    ],
    &['o', '○', '◦', '❍'],
    &[
        '▪', '■', '□', '◾', '➢', '➤', '►', '▶', '✓', '✔', '§', 'Ø', 'ü', '⁑',
    ],
];
/// Arrows, technical signs, shapes with signs and ticks, more arrows, pictures.
const SYMBOLS: [std::ops::RangeInclusive<char>; 6] = [
    '\u{2190}'..='\u{21FF}',
    '\u{2300}'..='\u{23FF}',
    '\u{25A0}'..='\u{27BF}',
    '\u{2900}'..='\u{297F}',
    '\u{2B00}'..='\u{2BFF}',
    '\u{1F300}'..='\u{1FAFF}',
];

/// Whether a sign may stand before an item.
pub(super) fn is_bullet(c: char) -> bool {
    BULLETS.iter().any(|some| some.contains(&c)) || SYMBOLS.iter().any(|some| some.contains(&c))
}

impl MarkStyle {
    /// How deep it stands below marks in the same column (`PermenPANRB` 80/2012: I. A. 1. a. 1) a)
    /// (1) (a)); bullets stand below all.
    pub(super) fn rank(self) -> usize {
        match self {
            Self::Roman(sign) => sign as usize * 3,
            Self::Capital(sign) => sign as usize * 3 + 1,
            Self::Number(sign) | Self::Padded(sign) => sign as usize * 3 + 2,
            Self::Decimal(_) => 3,
            Self::Letter(sign) | Self::SmallRoman(sign) => sign as usize * 3 + 3,
            Self::Box => 20,
            Self::Bullet(bullet) => {
                let depth = BULLETS.iter().position(|some| some.contains(&bullet));
                20 + depth.unwrap_or(0)
            }
        }
    }

    /// Whether its items are in no order.
    pub(super) fn is_bullet(self) -> bool {
        matches!(self, Self::Bullet(_) | Self::Box)
    }
}
