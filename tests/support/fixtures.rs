//! Programs in `tests/fixtures`, run as the book's are.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use verify::listing::Listing;
use verify::runner::Runner;
use verify::skeptic_input::Origin;

/// The file of a program.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/{name}.rs"))
}

/// Runs a program as if a chapter showed it.
pub fn run(runner: &Runner, name: &str, should_panic: bool) -> Result<(), String> {
    let origin = Origin {
        block: "src/shop.md:7".to_owned(),
        listing: Listing::new(format!("listings/shop/examples/{name}/main.rs").into()),
        should_panic,
    };
    let program = fs::read_to_string(fixture(name)).expect("the fixture is there");
    let text = origin.put_before(&program);
    let run = || {
        runner.run(
            env!("CARGO_MANIFEST_DIR"),
            env!("OUT_DIR"),
            env!("TARGET"),
            &text,
        )
    };
    catch_unwind(AssertUnwindSafe(run))
        .map_err(|panic| *panic.downcast().expect("the panic has a message"))
}

/// Checks that a program fails, and that the message leads to it.
#[track_caller]
pub fn fails(runner: &Runner, name: &str, should_panic: bool, what: &str) {
    let message = run(runner, name, should_panic).expect_err("the program is to fail");
    for part in [
        what,
        "src/shop.md:7\n",
        &format!("listings/shop/examples/{name}/main.rs"),
        &format!("cargo run -p shop --example {name}"),
    ] {
        assert!(message.contains(part), "`{part}` is not in: {message}");
    }
}
