//! `std::hint`.

pub use std::hint::{assert_unchecked, black_box, unreachable_unchecked};

/// Lets another thread run, if there is one: a loop that spins waits for another thread's step.
#[track_caller]
pub fn spin_loop() {
    crate::thread::yield_now();
}
