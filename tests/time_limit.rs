//! A program that hangs is ended. The tests in this file run no other programs, so the limit can be
//! short.

use std::sync::LazyLock;
use std::time::Duration;

use fixtures::fails;
use verify::runner::Runner;

#[path = "support/fixtures.rs"]
mod fixtures;

static RUNNER: LazyLock<Runner> = LazyLock::new(|| {
    Runner::with_time_limit(env!("CARGO_BIN_EXE_rustc-2024"), Duration::from_secs(1))
});

#[test]
fn a_program_that_hangs() {
    fails(
        &RUNNER,
        "hangs",
        false,
        "was still running after 1 s, and was ended",
    );
}

#[test]
fn a_program_that_should_panic_and_hangs() {
    fails(
        &RUNNER,
        "hangs",
        true,
        "was still running after 1 s, and was ended",
    );
}
