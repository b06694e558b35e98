//! Programs run as the book's are run, and a failure is told in the book's terms: each kind is seen
//! to happen.

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;

use sysinfo::{ProcessesToUpdate, System, get_current_pid};
use tempfile::TempDir;
use verify::listing::Listing;
use verify::runner::Runner;
use verify::skeptic_input::Origin;

/// The limit is short for the sake of the program that hangs. The others end in no time.
static RUNNER: LazyLock<Runner> = LazyLock::new(|| {
    Runner::with_time_limit(env!("CARGO_BIN_EXE_rustc-2024"), Duration::from_secs(1))
});

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/{name}.rs"))
}

/// Runs a program as if a chapter showed it.
fn run(name: &str, should_panic: bool) -> Result<(), String> {
    let origin = Origin {
        block: "src/shop.md:7".to_owned(),
        listing: Listing::new(format!("listings/shop/examples/{name}/main.rs").into()),
        should_panic,
    };
    let program = fs::read_to_string(fixture(name)).expect("the fixture is there");
    let text = origin.put_before(&program);
    let run = || {
        RUNNER.run(
            env!("CARGO_MANIFEST_DIR"),
            env!("OUT_DIR"),
            env!("TARGET"),
            &text,
        )
    };
    catch_unwind(run).map_err(|panic| *panic.downcast().expect("the panic has a message"))
}

/// Checks that a program fails, and that the message leads to it.
#[track_caller]
fn fails(name: &str, should_panic: bool, what: &str) {
    let message = run(name, should_panic).expect_err("the program is to fail");
    for part in [
        what,
        "src/shop.md:7\n",
        &format!("listings/shop/examples/{name}/main.rs"),
        &format!("cargo run -p shop --example {name}"),
    ] {
        assert!(message.contains(part), "`{part}` is not in: {message}");
    }
}

#[test]
fn a_program_may_use_other_crates() {
    run("crossbeam", false).expect("the program succeeds");
}

#[test]
fn the_edition_is_the_books() {
    run("edition_2024", false).expect("the program succeeds in edition 2024");
}

#[test]
fn the_edition_makes_a_difference() {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let program = folder.path().join("edition_2021");
    let compiled = Command::new("rustc")
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
    fails("does_not_compile", false, "does not compile");
}

#[test]
fn a_program_that_panics() {
    fails("panics", false, "failed as it ran");
}

#[test]
fn a_program_that_should_panic() {
    run("panics", true).expect("the panic is expected");
}

#[test]
fn a_program_that_should_panic_and_does_not() {
    fails("succeeds", true, "is to panic, and ran to its end");
}

#[test]
fn a_program_that_should_panic_and_does_not_compile() {
    fails("does_not_compile", true, "does not compile");
}

#[test]
fn a_program_that_hangs_is_ended() {
    fails("hangs", false, "was still running after 1 s, and was ended");
    assert!(!a_program_is_left_behind());
}

#[test]
fn a_program_that_should_panic_and_hangs() {
    fails("hangs", true, "was still running after 1 s, and was ended");
}

/// Whether a program that this process started still runs after the time limit.
fn a_program_is_left_behind() -> bool {
    let mut system = System::new().expect("the system lists its processes");
    system.refresh_processes(ProcessesToUpdate::All, true);
    let this_process = get_current_pid().ok();
    system.processes().values().any(|process| {
        let is_program = process.exe().and_then(Path::parent);
        process.parent() == this_process
            && is_program.is_some_and(|folder| folder.ends_with(".skeptic-bin"))
            && process.run_time() > 1
    })
}
