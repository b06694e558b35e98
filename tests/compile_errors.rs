//! The listings that must not compile do not, and the compiler says what the book shows.
//!
//! trybuild checks the listings of a package all at once, as that package would compile them: in a
//! process of its own, which is this program started in the package's folder. Each listing's test
//! then finds its part in what trybuild printed.

use std::collections::BTreeMap;
use std::env;
use std::path::Path;
use std::process::Command;
use std::sync::{LazyLock, Mutex, PoisonError};

use verify::book::Showing;
use verify::listing::Listing;
use verify::snapshot;

#[path = "support/trials.rs"]
mod trials;

/// The argument that makes this program check the package whose folder it is in.
const CHECK_PACKAGE: &str = "check-package";

fn main() {
    if env::args().any(|argument| argument == CHECK_PACKAGE) {
        trybuild::TestCases::new().compile_fail("compile-fail/*.rs");
    } else {
        trials::run("compile_error", Listing::must_not_compile, check);
    }
}

fn check(listing: &Listing, _: &[Showing]) -> Result<(), String> {
    let report = report(&listing.package());
    let file = format!("compile-fail/{}.rs", listing.name());
    let result = report.split_once(&format!("test {file} ... "));
    let (_, result) = result.ok_or(format!("trybuild did not check it:\n\n{report}"))?;
    let result = result.split("\ntest ").next().unwrap_or_default();
    let accepted =
        result.starts_with("ok") || (snapshot::overwriting() && result.starts_with("wip"));
    if accepted {
        Ok(())
    } else {
        Err(explain(listing, result))
    }
}

fn explain(listing: &Listing, result: &str) -> String {
    // trybuild ends with advice of its own, which knows nothing of the command that follows.
    let result = result
        .split("\nnote: If the actual output")
        .next()
        .unwrap_or_default();
    let errors = listing.errors();
    format!(
        "{listing} against {}: {result}\n\n\
         if the compiler's message is right, write the file anew: {}",
        errors.display(),
        snapshot::REGENERATE,
    )
}

/// What trybuild says of a package's listings.
fn report(package: &str) -> String {
    static REPORTS: LazyLock<Mutex<BTreeMap<String, String>>> = LazyLock::new(Mutex::default);
    let mut reports = REPORTS.lock().unwrap_or_else(PoisonError::into_inner);
    let report = reports
        .entry(package.to_owned())
        .or_insert_with(|| check_package(package));
    report.clone()
}

fn check_package(package: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("listings")
        .join(package);
    let update = if snapshot::overwriting() {
        "overwrite"
    } else {
        "wip"
    };
    let output = Command::new(env::current_exe().expect("this program has a file"))
        .arg(CHECK_PACKAGE)
        .current_dir(&folder)
        .env("CARGO_MANIFEST_DIR", &folder)
        .env("TRYBUILD", update)
        // Without colors.
        .env("TERM", "dumb")
        .output()
        .expect("this program runs");
    String::from_utf8_lossy(&output.stderr).into_owned()
}
