//! Versions that stand in several places are the same in all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use regex::Regex;

/// Checks that each file names a version, and that all of them name the same one. A pattern matches
/// a place in the file; its one group is the version.
#[track_caller]
fn agree(places: &[(&str, &str)]) {
    let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (file, pattern) in places {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file));
        let text = text.unwrap_or_else(|error| panic!("{file} cannot be read: {error}"));
        let pattern = Regex::new(pattern).expect("the pattern is valid");
        assert!(
            pattern.is_match(&text),
            "{file} names no version: nothing is like `{pattern}`"
        );
        for version in pattern.captures_iter(&text) {
            found.entry(version[1].to_owned()).or_default().insert(file);
        }
    }
    assert_eq!(
        found.len(),
        1,
        "these files are to name the same version: {found:#?}"
    );
}

#[test]
fn mdbook() {
    let installed = r"mdbook@(\S+?)[`\s]";
    agree(&[
        ("verify/Cargo.toml", r#"mdbook-\w+ = "=(.+)""#),
        ("README.md", installed),
        (".ci/run", installed),
        (".github/workflows/pages.yml", installed),
    ]);
}

#[test]
fn rust() {
    agree(&[
        ("rust-toolchain.toml", r#"channel = "(\d+\.\d+)\.\d+""#),
        ("Cargo.toml", r#"rust-version = "(.+)""#),
        ("src/introduction.md", r"Rust (\d+\.\d+)"),
    ]);
}

#[test]
fn edition() {
    agree(&[
        ("book.toml", r#"edition = "(.+)""#),
        ("Cargo.toml", r#"edition = "(.+)""#),
        ("Cargo.toml", r#"name = "rustc-(\d+)""#),
        ("tests/support/rustc_2024.rs", r"--edition=(\d+)"),
        ("verify/src/programs.rs", r"--edition=(\d+)"),
        (".ci/run", r"--edition (\d+)"),
        ("src/introduction.md", r"edition (\d+)"),
        ("src/how-this-book-is-tested.md", r"edition (\d+)"),
    ]);
}
