//! What a listing prints, in the form that the book shows.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Context, Result};
use regex::Regex;
use serde::Deserialize;

/// What comes before the message of a panic, with the id of the thread.
static PANICKED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?m)^(?<thread>thread '.*') \(\d+\) (?<rest>panicked at|has overflowed)")
        .expect("the pattern is valid")
});

/// Standard error as the book shows it: thread ids, which differ in every run, are `(ID)`, and paths
/// are written with `/`.
pub fn normalize_errors(text: &str) -> String {
    let mut normal = String::new();
    for line in PANICKED.replace_all(text, "$thread (ID) $rest").lines() {
        let is_place = line.contains("panicked at ");
        normal.push_str(&if is_place {
            line.replace('\\', "/")
        } else {
            line.to_owned()
        });
        normal.push('\n');
    }
    normal
}

/// The listings of a package whose output depends on scheduling, each with the beginnings by which
/// the lines of its threads are told apart. A package says so in its `Cargo.toml`:
///
/// ```toml
/// [package.metadata.interleaved]
/// spawn = ["Main:", "Thread:"]
/// ```
///
/// # Errors
///
/// Fails if the manifest cannot be read.
pub fn interleaved(manifest: &Path) -> Result<BTreeMap<String, Vec<String>>> {
    #[derive(Deserialize)]
    struct Manifest {
        package: Package,
    }
    #[derive(Deserialize)]
    struct Package {
        #[serde(default)]
        metadata: Metadata,
    }
    #[derive(Deserialize, Default)]
    struct Metadata {
        #[serde(default)]
        interleaved: BTreeMap<String, Vec<String>>,
    }
    let text = fs::read_to_string(manifest).with_context(|| manifest.display().to_string())?;
    let manifest: Manifest = toml::from_str(&text)?;
    Ok(manifest.package.metadata.interleaved)
}

/// Whether two outputs have the same lines, and each thread's lines in the same order, where the
/// lines of a thread all have the same beginning.
pub fn same_for_each_thread(beginnings: &[String], one: &str, other: &str) -> bool {
    let by_thread = |text: &str| {
        let mut threads: BTreeMap<Option<usize>, Vec<String>> = BTreeMap::new();
        for line in text.lines() {
            let thread = beginnings
                .iter()
                .position(|beginning| line.starts_with(beginning));
            threads.entry(thread).or_default().push(line.to_owned());
        }
        threads
    };
    by_thread(one) == by_thread(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thread_ids_are_normalized_and_nothing_else() {
        let text = "selling\nthread 'clerk' (4711) panicked at listings\\shop\\main.rs:3:5:\nsold out (4711)\n";
        let normal = "selling\nthread 'clerk' (ID) panicked at listings/shop/main.rs:3:5:\nsold out (4711)\n";
        assert_eq!(normalize_errors(text), normal);
        assert_eq!(normalize_errors(""), "");
    }

    #[test]
    fn threads_may_take_turns_as_they_like() {
        let beginnings = ["Main:".to_owned(), "Thread:".to_owned()];
        let same = |one, other| same_for_each_thread(&beginnings, one, other);
        let output = "Main: 1\nMain: 2\nThread: 1\n";
        assert!(same(output, "Main: 1\nThread: 1\nMain: 2\n"));
        assert!(
            !same(output, "Main: 2\nMain: 1\nThread: 1\n"),
            "a thread keeps its order"
        );
        assert!(!same(output, "Main: 1\nMain: 2\n"), "no line is missing");
        assert!(
            !same(output, "Main: 1\nMain: 2\nThread: 1\nThread: 1\n"),
            "none is there twice"
        );
        assert!(
            !same(output, "Main: 1\nMain: 2\nThread: 1\nend\n"),
            "nor one of no thread"
        );
    }
}
