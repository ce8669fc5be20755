//! The program as a process, and what it cost.

use std::{
    fs,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Of one call.
pub(crate) struct Cost {
    /// Seconds.
    pub wall: f64,
    /// Seconds of processor time (Linux).
    pub processor: f64,
    /// Megabytes (Linux).
    pub peak: f64,
}

/// Calls the program and waits for its end.
pub(crate) fn nodin(arguments: &[&str]) -> Cost {
    let before = processor_of_children();
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_nodin"))
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program");
    let mut peak: f64 = 0.0;
    let status = loop {
        peak = peak.max(peak_of(&child));
        if let Some(status) = child.try_wait().expect("its end") {
            break status;
        }
        thread::sleep(Duration::from_millis(2));
    };
    let wall = start.elapsed().as_secs_f64();
    assert!(status.success(), "{arguments:?}");
    Cost {
        wall,
        processor: processor_of_children() - before,
        peak,
    }
}

/// The most memory that a process has had so far; nothing once it has ended.
fn peak_of(child: &Child) -> f64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1024.0
}

/// Seconds of processor time of ended children.
fn processor_of_children() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok());
    (ticks(13).unwrap_or_default() + ticks(14).unwrap_or_default()) / 100.0
}
