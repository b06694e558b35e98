//! The listings print what the book shows: each `output.txt`, and each `stderr.txt` where a page
//! shows what goes to standard error. Where scheduling decides the output, what a run prints and what
//! the book shows are among the outputs that exploring the listing's schedules found.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use serde_json::Value;
use verify::book::Showing;
use verify::listing::Listing;
use verify::output::normalize_errors;
use verify::schedules::Schedules;
use verify::snapshot;
use verify::watchdog::{Watchdog, time_limit};

#[path = "support/trials.rs"]
mod trials;

fn main() {
    trials::run(trials::of_listings(
        "output",
        |listing| !listing.must_not_compile(),
        check,
    ));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The listings' programs, by their main file: built first, so that none is stale.
static PROGRAMS: LazyLock<BTreeMap<PathBuf, PathBuf>> = LazyLock::new(|| {
    let cargo = Command::new(env!("CARGO"))
        .args([
            "build",
            "--workspace",
            "--examples",
            "--keep-going",
            "--quiet",
        ])
        .arg("--message-format=json-render-diagnostics")
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .expect("Cargo runs");
    let messages = cargo.stdout.split(|byte| *byte == b'\n');
    messages
        .filter_map(|message| program(&serde_json::from_slice(message).ok()?))
        .collect()
});

/// The main file and the program, if a message of Cargo's is of an executable.
fn program(message: &Value) -> Option<(PathBuf, PathBuf)> {
    let main = message["target"]["src_path"].as_str()?;
    let program = message["executable"].as_str()?;
    Some((main.into(), program.into()))
}

static WATCHDOG: LazyLock<Watchdog> = LazyLock::new(|| Watchdog::start(time_limit()));

fn check(listing: &Listing, showings: &[Showing]) -> Result<(), String> {
    let program = PROGRAMS.get(&root().join(&listing.path));
    let program = program.ok_or("it does not compile; the compiler's message is above")?;
    if showings.iter().all(|showing| showing.block.has("no_run")) {
        return check_not_run(listing);
    }
    let output = run(program)?;
    let should_panic = showings
        .iter()
        .any(|showing| showing.block.has("should_panic"));
    check_exit(&output, should_panic)?;
    check_output(listing, &output).map_err(|error| error.to_string())?;
    if should_panic || root().join(listing.errors()).exists() {
        check_errors(listing, &output).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// The program may never end. What it does is for tests/exploration.rs to say.
fn check_not_run(listing: &Listing) -> Result<(), String> {
    let output = listing.output();
    if root().join(&output).exists() {
        return Err(format!(
            "the listing is not run, and cannot have the output of {}",
            output.display()
        ));
    }
    Ok(())
}

fn run(program: &Path) -> Result<Output, String> {
    LazyLock::force(&WATCHDOG);
    let output = Command::new(program)
        .current_dir(root())
        .env_remove("RUST_BACKTRACE")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{} cannot be run: {error}", program.display()))?;
    if WATCHDOG.has_ended(program) {
        let limit = time_limit().as_secs();
        return Err(format!(
            "it was still running after {limit} s, and was ended"
        ));
    }
    Ok(output)
}

fn check_exit(output: &Output, should_panic: bool) -> Result<(), String> {
    // The status of a program whose main thread panicked, see std's `process` module.
    const PANICKED: i32 = 101;
    let expected = if should_panic { PANICKED } else { 0 };
    if output.status.code() == Some(expected) {
        return Ok(());
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    Err(format!(
        "it ended with {}, not with {expected}:\n\n{errors}",
        output.status
    ))
}

/// The output has to be the page's or, where scheduling decides it, both have to be among those that
/// exploring the listing's schedules found.
fn check_output(listing: &Listing, output: &Output) -> anyhow::Result<()> {
    let text = String::from_utf8_lossy(&output.stdout);
    let schedules = Schedules::of(root(), listing)?;
    let Some(schedules) = schedules else {
        return snapshot::check(root(), &listing.output(), &text, |one, other| one == other);
    };
    anyhow::ensure!(
        schedules.may_print(&text),
        "it printed what it prints in no schedule of {}:\n\n{text}",
        listing.schedules_data().display()
    );
    snapshot::check(root(), &listing.output(), &text, |shown, _| {
        schedules.may_print(shown)
    })
}

fn check_errors(listing: &Listing, output: &Output) -> anyhow::Result<()> {
    let text = normalize_errors(&String::from_utf8_lossy(&output.stderr));
    snapshot::check(root(), &listing.errors(), &text, |one, other| one == other)
}
