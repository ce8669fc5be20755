//! The clock, which is read only when somebody asks for today.

use std::time::{SystemTime, UNIX_EPOCH};

use jiff::{Timestamp, civil::Date, tz::Offset};

/// Today in Jakarta, whatever zone the machine is in.
pub(super) fn today() -> Date {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = i64::try_from(now.unwrap_or_default().as_secs()).unwrap_or_default();
    let jakarta = Offset::constant(7);
    let now = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    jakarta.to_datetime(now).date()
}
