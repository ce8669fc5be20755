//! The core as a browser runs it: bytes in, bytes out, and nothing imported.
//!
//! ```text
//! page ─ message ─▶ worker ─ ruang, jalankan ─▶ task ─▶ nodin ─▶ answer ─ jawaban, panjang ─▶ page
//! ```
//!
//! Four exports are the whole of the boundary, and this file is the only one with `unsafe`. A
//! panic is a trap: its message is left as the answer, and the instance is thrown away.

mod answer;
mod back;
mod carried;
mod change;
mod desk;
mod making;
mod message;
mod office;
mod prose;
mod task;

use std::sync::{Mutex, Once, PoisonError};

use message::Message;

/// What the last call said.
static ANSWER: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static HOOK: Once = Once::new();

/// Room for a message of so many bytes, which [`jalankan`] takes over.
#[unsafe(no_mangle)]
pub extern "C" fn ruang(length: usize) -> *mut u8 {
    HOOK.call_once(|| {
        std::panic::set_hook(Box::new(|panic| {
            if let Ok(mut answer) = ANSWER.try_lock() {
                *answer = panic.to_string().into_bytes();
            }
        }));
    });
    Box::leak(vec![0_u8; length].into_boxed_slice()).as_mut_ptr()
}

/// Does what the message asks for; its answer is at [`jawaban`], as long as [`panjang`] says,
/// until the next call.
///
/// # Safety
/// `message` came from [`ruang`] with this `length`, and was handed over to no other call.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn jalankan(message: *mut u8, length: usize) {
    // SAFETY: by the contract above this is the box that `ruang` leaked, and nobody else's.
    let bytes = unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(message, length)) };
    // Where it stops without a panic, nothing older is taken for its last words.
    ANSWER
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clear();
    let answer = answered(&bytes);
    *ANSWER.lock().unwrap_or_else(PoisonError::into_inner) = answer;
}

/// Where the answer is.
#[unsafe(no_mangle)]
pub extern "C" fn jawaban() -> *const u8 {
    let answer = ANSWER.lock().unwrap_or_else(PoisonError::into_inner);
    answer.as_ptr()
}

/// How long it is.
#[unsafe(no_mangle)]
pub extern "C" fn panjang() -> usize {
    let answer = ANSWER.lock().unwrap_or_else(PoisonError::into_inner);
    answer.len()
}

/// A message done: what the exports do, for callers who need no boundary.
#[must_use]
pub fn answered(message: &[u8]) -> Vec<u8> {
    match Message::read(message) {
        Ok(message) => task::done(&message).written(),
        Err(error) => Message::refusal(&error.to_string()).written(),
    }
}
