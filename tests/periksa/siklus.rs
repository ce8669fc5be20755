//! Rules that a cycle breaks by itself, whatever the house.

use super::assert_found;

#[test]
fn a_nip_says_something() {
    let odd = &[("nip-janggal", "pejabat.deputi.nip")][..];
    assert_found(&[
        ("pejabat: { deputi: { nip: 197001011995031001 } }", &[]),
        ("pejabat: { deputi: { nip: 19700101 199503 2 001 } }", &[]),
        // The second contract of a PPPK.
        ("pejabat: { deputi: { nip: 197001012023222001 } }", &[]),
        ("pejabat: { deputi: { nip: 197013011995031001 } }", odd),
        ("pejabat: { deputi: { nip: 197002301995031001 } }", odd),
        ("pejabat: { deputi: { nip: 197001011995131001 } }", odd),
        (
            "pejabat: { deputi: { nip: 197001011995003001 } }",
            &[odd[0], odd[0]],
        ),
        (
            "pejabat: { deputi: { nip: 19700101199503100 } }",
            &[("bentuk-nip", "pejabat.deputi.nip")],
        ),
    ]);
}
