//! The listings that must not compile do not, and the compiler says what the book shows.
//!
//! trybuild checks the listings of a package all at once, as that package would compile them: in a
//! process of its own, which is this program started in the package's folder. Each listing's test
//! then finds its part in what trybuild printed.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::{env, fs};

use verify::book::Showing;
use verify::listing::Listing;
use verify::snapshot;

#[path = "support/trials.rs"]
mod trials;

/// The argument that makes this program check the package whose folder it is in.
const CHECK_PACKAGE: &str = "check-package";

fn main() {
    if env::args().any(|argument| argument == CHECK_PACKAGE) {
        check_this_package();
    } else {
        trials::run(trials::of_listings(
            "compile_error",
            Listing::must_not_compile,
            check,
        ));
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Has trybuild check the listings that have a message to be checked against, or all of them if they
/// are to get one. For the others it would leave files of its own behind.
fn check_this_package() {
    let cases = trybuild::TestCases::new();
    for entry in fs::read_dir("compile-fail").expect("the package has such a folder") {
        let file = entry.expect("the folder can be read").path();
        let is_checked = snapshot::overwriting() || file.with_extension("stderr").exists();
        if is_checked && file.extension().is_some_and(|extension| extension == "rs") {
            cases.compile_fail(file);
        }
    }
}

fn check(listing: &Listing, _: &[Showing]) -> Result<(), String> {
    if !snapshot::overwriting() && !root().join(listing.errors()).exists() {
        let (errors, regenerate) = (listing.errors(), snapshot::REGENERATE);
        return Err(format!(
            "{} is not there; to write it: {regenerate}",
            errors.display()
        ));
    }
    let report = report(&listing.package());
    let file = format!("compile-fail/{}.rs", listing.name());
    let result = report.split_once(&format!("test {file} ... "));
    let (_, result) = result.ok_or(format!("trybuild did not check it:\n\n{report}"))?;
    // What follows is the next listing or, after empty lines, the end of the report.
    let result = result.split("\ntest ").next().unwrap_or_default();
    let result = result.split("\n\n\n").next().unwrap_or_default();
    if result.starts_with("ok") || (snapshot::overwriting() && result.starts_with("wip")) {
        Ok(())
    } else {
        Err(explain(listing, result))
    }
}

fn explain(listing: &Listing, result: &str) -> String {
    if result.contains("it succeeded") {
        return format!("{listing} compiles, and the book says that it must not");
    }
    // trybuild ends with advice of its own, which does not know the command that follows here.
    let result = result
        .split("note: If the actual output")
        .next()
        .unwrap_or_default();
    format!(
        "{} is not what the compiler says: {result}\n\
         if the compiler is right, write the file anew: {}",
        listing.errors().display(),
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
    let folder = root().join("listings").join(package);
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
