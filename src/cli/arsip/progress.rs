//! How far a run has come: a bar on a terminal, plain lines elsewhere.

use std::{
    io::{self, IsTerminal as _},
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::report::complain;

/// Between two plain lines.
const PAUSE: Duration = Duration::from_secs(10);

pub(super) struct Progress {
    bar: Option<ProgressBar>,
    all: usize,
    done: usize,
    start: Instant,
    said: Instant,
}

impl Progress {
    pub(super) fn new(all: usize) -> Self {
        let bar = io::stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template(
                "{bar:30} {pos}/{len} siklus, {per_sec}, sisa {eta}{msg}",
            );
            let bar = ProgressBar::new(all as u64);
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar
        });
        let now = Instant::now();
        Self {
            bar,
            all,
            done: 0,
            start: now,
            said: now,
        }
    }

    /// One cycle more.
    pub(super) fn step(&mut self, failed: usize) {
        self.done += 1;
        if let Some(bar) = &self.bar {
            if failed > 0 {
                bar.set_message(format!(", {failed} gagal"));
            }
            bar.inc(1);
        } else if self.said.elapsed() >= PAUSE {
            self.said = Instant::now();
            complain(&self.line(failed));
        }
    }

    /// Lets something be printed without the bar in between.
    pub(super) fn aside(&self, print: impl FnOnce()) {
        match &self.bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    pub(super) fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
    fn line(&self, failed: usize) -> String {
        let rate = self.done as f64 / self.start.elapsed().as_secs_f64();
        let left = (self.all - self.done) as f64 / rate;
        format!(
            "{} dari {} siklus, {failed} gagal, {rate:.1} siklus/detik, sisa {left:.0} detik",
            self.done, self.all
        )
    }
}
