//! Programs run as the book's are run, and a failure is told in the book's terms: each kind is seen
//! to happen.

use std::process::Command;
use std::sync::LazyLock;

use fixtures::{fails, fixture, run};
use tempfile::TempDir;
use verify::runner::Runner;

#[path = "support/fixtures.rs"]
mod fixtures;

static RUNNER: LazyLock<Runner> = LazyLock::new(|| Runner::new(env!("CARGO_BIN_EXE_rustc-2024")));

#[test]
fn a_program_may_use_other_crates() {
    run(&RUNNER, "crossbeam", false).expect("the program succeeds");
}

#[test]
fn the_edition_is_the_books() {
    run(&RUNNER, "edition_2024", false).expect("the program succeeds in edition 2024");
}

#[test]
fn the_edition_makes_a_difference() {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let program = folder.path().join("edition_2021");
    let compiled = Command::new(env!("RUSTC"))
        .args(["--edition=2021", "-o"])
        .args([&program, &fixture("edition_2024")])
        .status();
    assert!(compiled.expect("rustc runs").success());
    let output = Command::new(program).output().expect("the program runs");
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(message.contains("the lock is still held"), "{message}");
}

#[test]
fn a_program_that_does_not_compile() {
    fails(&RUNNER, "does_not_compile", false, "does not compile");
}

#[test]
fn a_program_that_panics() {
    fails(&RUNNER, "panics", false, "failed as it ran");
}

#[test]
fn a_program_that_should_panic() {
    run(&RUNNER, "panics", true).expect("the panic is expected");
}

#[test]
fn a_program_that_should_panic_and_does_not() {
    fails(&RUNNER, "succeeds", true, "is to panic, and ran to its end");
}

#[test]
fn a_program_that_should_panic_and_does_not_compile() {
    fails(&RUNNER, "does_not_compile", true, "does not compile");
}
