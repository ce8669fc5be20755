//! The console window that Windows opens for a program started from the Explorer, as when
//! a cycle file is dragged onto it: it would close before anybody has read it.

#[cfg(windows)]
pub(super) fn keep_open() {
    if mousetrap::started_by_explorer() {
        super::report::complain("\nTekan Enter untuk menutup jendela ini.");
        // Whatever comes of it, the window may close.
        let _ = std::io::stdin().read_line(&mut String::new());
    }
}

#[cfg(not(windows))]
pub(super) fn keep_open() {}
