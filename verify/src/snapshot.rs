//! Files that hold what the book shows of a program's behavior, and that a command regenerates.

use std::path::Path;
use std::{env, fs};

use anyhow::{Result, bail};
use similar::TextDiff;

/// The command that writes all snapshots anew.
pub const REGENERATE: &str = "cargo regenerate";

/// Whether the snapshots are to be written anew: the environment variable `SNAPSHOTS` is
/// `overwrite`.
pub fn overwriting() -> bool {
    env::var("SNAPSHOTS").is_ok_and(|what| what == "overwrite")
}

/// Compares a file, relative to `root`, with what it is to hold; or writes it anew. No file is the
/// same as an empty one.
///
/// # Errors
///
/// Fails, with a diff and what to do, unless `same` holds of the file's text and `actual`.
pub fn check(
    root: &Path,
    file: &Path,
    actual: &str,
    same: impl Fn(&str, &str) -> bool,
) -> Result<()> {
    let path = root.join(file);
    let snapshot = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    if same(&snapshot, actual) {
        return Ok(());
    }
    if !overwriting() {
        bail!(difference(file, &snapshot, actual));
    }
    if actual.is_empty() {
        fs::remove_file(path)?;
    } else {
        fs::write(path, actual)?;
    }
    Ok(())
}

fn difference(file: &Path, snapshot: &str, actual: &str) -> String {
    let file = file.display();
    let diff = TextDiff::from_lines(snapshot, actual);
    let diff = diff
        .unified_diff()
        .header(&file.to_string(), "the program")
        .to_string();
    format!(
        "{file} is not what the program prints:\n\n{diff}\n\
         if the program is right, write the file anew: {REGENERATE}"
    )
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn check_file(text: &str, actual: &str) -> Result<()> {
        let root = TempDir::new()?;
        let file = Path::new("output.txt");
        fs::write(root.path().join(file), text)?;
        check(root.path(), file, actual, |a, b| a == b)
    }

    #[test]
    fn what_the_file_says_is_accepted() {
        check_file("sold: 1\n", "sold: 1\n").expect("they are the same");
        check_file("sold: 1\r\n", "sold: 1\n").expect("a checkout may change line ends");
        check_file("", "").expect("no output is no file");
    }

    #[test]
    fn one_character_is_a_difference() {
        let error = check_file("sold: 1\nleft: 9\n", "sold: 1\nleft: 8\n");
        let message = error.expect_err("they differ").to_string();
        for part in [
            "output.txt",
            "-left: 9\n+left: 8\n",
            " sold: 1\n",
            REGENERATE,
        ] {
            assert!(message.contains(part), "`{part}` is not in: {message}");
        }
    }

    #[test]
    fn a_line_more_is_a_difference() {
        check_file("sold: 1\n", "sold: 1\nsold: 2\n").expect_err("they differ");
        check_file("sold: 1\n", "").expect_err("they differ");
        check_file("", "sold: 1\n").expect_err("they differ");
    }
}
