//! Who signs, and in what form: resolved from the cycle and the profile, for `bagian/ttd.xml`.

use crate::{
    cycle::{ParaPejabat, Pejabat, Penandatangan, Peran, PeranAtau, Sebagai, TandaTangan},
    naskah::BentukTtd,
    rules::institutions::Instansi,
};

/// A signature as the templates need it. Names and jabatan stay with the officials, so that
/// they keep the key they came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub form: BentukTtd,
    /// In signing order; who signs comes last.
    pub chain: Vec<SignatureLine>,
    /// Pangkat and NIP stand beneath the name: in a nota dinas from echelon II down, not
    /// for the Deputi and the Menko (PermenPANRB 80/2012).
    pub rank_below: bool,
    /// SRIKANDI puts number, date and signature in the places of its placeholders.
    pub in_srikandi: bool,
}

/// A line of the signature block: a role's jabatan, and what stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignatureLine {
    pub role: Peran,
    /// "a.n.", or how the office is held: "Plt.", "Plh.".
    pub prefix: &'static str,
    /// "u.b." stands above it on a line of its own.
    pub untuk_beliau: bool,
}

impl Signature {
    /// An official's own, wet signature, with nothing beneath the name.
    #[must_use]
    pub fn own(role: Peran, officials: &ParaPejabat) -> Self {
        Self {
            form: BentukTtd::Basah,
            chain: vec![SignatureLine {
                role,
                prefix: holding(officials.of(role)),
                untuk_beliau: false,
            }],
            rank_below: false,
            in_srikandi: false,
        }
    }

    /// A letter's signature, by whom the cycle names: the Deputi unless it names somebody.
    #[must_use]
    pub fn by(
        signer: Option<&PeranAtau<Penandatangan>>,
        way: Option<TandaTangan>,
        officials: &ParaPejabat,
        instansi: &Instansi,
    ) -> Self {
        let signer = match signer {
            None => Penandatangan::default(),
            Some(PeranAtau::Peran(role)) => Penandatangan {
                peran: Some(*role),
                ..Penandatangan::default()
            },
            Some(PeranAtau::Rinci(signer)) => signer.clone(),
        };
        let line = |role, untuk_beliau| SignatureLine {
            role,
            prefix: holding(officials.of(role)),
            untuk_beliau,
        };
        let giver = signer.atas_nama.map(|role| SignatureLine {
            role,
            prefix: "a.n.",
            untuk_beliau: false,
        });
        let between = signer.untuk_beliau.map(|role| line(role, false));
        let signing = line(signer.peran.unwrap_or(Peran::Deputi), between.is_some());
        let form = match way {
            Some(TandaTangan::Elektronik) => instansi.tanda_tangan.elektronik.into(),
            Some(TandaTangan::Basah | TandaTangan::Srikandi) | None => BentukTtd::Basah,
        };
        Self {
            form,
            chain: giver.into_iter().chain(between).chain([signing]).collect(),
            rank_below: matches!(signing.role, Peran::Sesdep | Peran::Asdep),
            in_srikandi: way == Some(TandaTangan::Srikandi),
        }
    }

    /// The role whose holder signs.
    #[must_use]
    pub fn signer(&self) -> Peran {
        self.chain.last().map_or(Peran::Deputi, |line| line.role)
    }
}

fn holding(official: &Pejabat) -> &'static str {
    let named = official.jabatan.as_deref().unwrap_or_default();
    match official.sebagai {
        // Who types it into the jabatan has said it.
        _ if named.starts_with("Plt.") || named.starts_with("Plh.") => "",
        Some(Sebagai::Plt) => "Plt.",
        Some(Sebagai::Plh) => "Plh.",
        None => "",
    }
}
