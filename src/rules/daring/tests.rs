use super::{is_online, without_keys};

#[test]
fn a_place_without_a_room_is_online() {
    for (place, online) in [
        ("Zoom Meeting", true),
        (
            "Daring melalui Zoom Meeting (Meeting ID: 823 4567 8901; Passcode: 123456)",
            true,
        ),
        ("Ruang virtual Google Meet", true),
        ("secara daring", true),
        ("https://us02web.zoom.us/j/85012345678", true),
        ("Ruang Rapat Nakula, Lantai 6", false),
        ("Ruang Rapat Nakula dan Zoom Meeting", false),
        ("Zoom Meeting dan Ruang Rapat Nakula", false),
        ("Ruang Rapat", false),
    ] {
        assert_eq!(is_online(place), online, "{place}");
    }
}

#[test]
fn what_opens_a_meeting_is_taken_out_and_nothing_else() {
    for (typed, public) in [
        (
            "Zoom Meeting (https://us02web.zoom.us/j/85012345678?pwd=_Yq7_.1)",
            "Zoom Meeting",
        ),
        (
            "Zoom Meeting (Meeting ID: 823 4567 8901; Passcode: 123456)",
            "Zoom Meeting",
        ),
        ("Zoom Meeting ID 823 4567 8901 Passcode Rakor24", "Zoom"),
        (
            "Zoom Meeting, Meeting ID: 823-4567-8901, Passcode: Rakor 24",
            "Zoom Meeting",
        ),
        (
            "Daring melalui Zoom, s.id/rakor-natuna",
            "Daring melalui Zoom",
        ),
        (
            "Daring melalui Zoom: https://zoom.us/j/1",
            "Daring melalui Zoom",
        ),
        (
            "Zoom Meeting, ID: 850 1234 5678, sandi: polkam",
            "Zoom Meeting",
        ),
        ("Zoom Meeting; link: bit.ly/rapat-x", "Zoom Meeting"),
        ("Google Meet meet.google.com/abc-defg-hij", "Google Meet"),
        ("Google Meet (meet.google.com/abc-defg-hij)", "Google Meet"),
        (
            "Microsoft Teams (ID rapat: 412 345 678 901, kode sandi: aB3dE)",
            "Microsoft Teams",
        ),
        (
            "Ruang Rapat Nakula, Lantai 4, dan Zoom 823 4567 8901 (passcode 12345)",
            "Ruang Rapat Nakula, Lantai 4, dan Zoom",
        ),
        (
            "Hibrida: Ruang Rapat Nakula dan Zoom (ID 823 4567 8901, PIN 1234)",
            "Hibrida: Ruang Rapat Nakula dan Zoom",
        ),
        ("Zoom ID 823.4567.8901", "Zoom"),
        (
            "Zoom Meeting (ID 123, Passcode a) https://contoh.go.id/j/123?pwd=a",
            "Zoom Meeting",
        ),
        ("Zoom, Kata Sandi = rapat123", "Zoom"),
        ("Zoom (Password : Polkam#2024)", "Zoom"),
        ("Zoom (pwd:abc)", "Zoom"),
        ("Zoom dengan kode akses 8812", "Zoom"),
        (
            "Zoom (tautan https://zoom.us/j/1, sandi 77) dan Ruang Rapat Bima",
            "Zoom dan Ruang Rapat Bima",
        ),
        (
            "Zoom Meeting\nMeeting ID: 823 4567 8901\nPasscode: 778899",
            "Zoom Meeting",
        ),
        ("https://zoom.us/j/82345678901", ""),
        ("Zoom/ID:82345678901/Passcode:778899", "Zoom"),
        (
            "Zoom (narahubung Rina; ID: 82345678901)",
            "Zoom (narahubung Rina)",
        ),
        (
            "Zoom Meeting (Meeting ID 823 4567 8901 dan Passcode 123456)",
            "Zoom Meeting",
        ),
        (
            "Zoom Meeting Topic Rakor Meeting ID : 823 4567 8901 Pascode : 123",
            "Zoom Meeting Topic Rakor",
        ),
    ] {
        assert_eq!(without_keys(typed).as_deref(), Some(public), "{typed}");
    }
    for typed in [
        "Ruang Rapat Nakula, Lantai 6, Kantor Kemenko Polhukam, Jakarta",
        "Aula Fernandez, Kantor Gubernur Nusa Tenggara Timur, Kupang",
        "Daring melalui Zoom Meeting",
        "Ruang Sandi, Gedung BSSN, Jalan Harsono R.M. Nomor 70",
        "Jalan Medan Merdeka Barat Nomor 15, Jakarta 10110, telepon (021) 3521121",
        "Hotel Harris, Jl. Bulevar Ahmad Yani Blok M, Kode Pos 17142",
        "Ruang Video Konferensi, Lantai 3",
        "Gedung Utama K.H. Abdurrahman Wahid, Lt. 2/Zona A",
        "Zoom (hibrida), dibuka pukul 08.30",
        "Pusat Kode dan Sandi, Jakarta",
        "",
    ] {
        assert_eq!(without_keys(typed), None, "{typed}");
    }
}
