//! A listing: a program that the book shows.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// A program below `listings`, such as `listings/threads/examples/spawn/main.rs`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Listing {
    /// The file, relative to the book's root.
    pub path: PathBuf,
}

impl Listing {
    /// The listing in a file, if the file lies below `listings`.
    pub fn new(path: PathBuf) -> Option<Listing> {
        path.starts_with("listings").then_some(Listing { path })
    }

    /// The package, such as `threads`.
    pub fn package(&self) -> String {
        self.path
            .iter()
            .nth(1)
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
    }

    /// The name, such as `spawn`: that of the folder, or of a file that shares its folder.
    pub fn name(&self) -> String {
        let named = match self.path.file_name() {
            Some(file) if file == "main.rs" => self.path.parent(),
            _ => Some(self.path.as_path()),
        };
        let name = named.and_then(Path::file_stem).unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// Whether the listing is one that must not compile.
    pub fn must_not_compile(&self) -> bool {
        self.path
            .iter()
            .nth(2)
            .is_some_and(|folder| folder == "compile-fail")
    }

    /// The file that holds what the listing prints to its standard output.
    pub fn output(&self) -> PathBuf {
        self.path.with_file_name("output.txt")
    }

    /// The file that holds what the reader sees on standard error: the listing's own messages or,
    /// where the listing must not compile, the compiler's.
    pub fn errors(&self) -> PathBuf {
        if self.must_not_compile() {
            self.path.with_extension("stderr")
        } else {
            self.path.with_file_name("stderr.txt")
        }
    }

    /// What runs the listing by itself.
    pub fn command(&self) -> String {
        format!("cargo run -p {} --example {}", self.package(), self.name())
    }
}

impl fmt::Display for Listing {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.path.display().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listing_is_named_after_its_folder_or_its_file() {
        let listing = |path: &str| Listing::new(path.into()).expect("the path is a listing's");
        let example = listing("listings/threads/examples/spawn/main.rs");
        assert_eq!(example.command(), "cargo run -p threads --example spawn");
        let failing = listing("listings/threads/compile-fail/borrow_in_spawn.rs");
        assert_eq!(failing.name(), "borrow_in_spawn");
        assert_eq!(Listing::new("src/threads/program.rs".into()), None);
    }
}
