//! A listing: a program that the book shows.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{fmt, fs};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::schedules::Checker;

/// A program below `listings`, such as `listings/threads/examples/spawn/main.rs`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Listing {
    /// The file, relative to the book's root.
    pub path: PathBuf,
}

impl Listing {
    /// The listing in a file, if it is `listings/PACKAGE/examples/NAME/main.rs` or
    /// `listings/PACKAGE/compile-fail/NAME.rs`.
    pub fn new(path: PathBuf) -> Option<Listing> {
        let folders: Vec<_> = path.iter().map(OsStr::to_string_lossy).collect();
        let is_listing = match folders.iter().map(AsRef::as_ref).collect::<Vec<_>>()[..] {
            ["listings", _, "examples", _, "main.rs"] => true,
            ["listings", _, "compile-fail", file] => file.ends_with(".rs"),
            _ => false,
        };
        is_listing.then_some(Listing { path })
    }

    /// The package, such as `threads`.
    pub fn package(&self) -> String {
        self.folder(1)
    }

    /// The name, such as `spawn`.
    pub fn name(&self) -> String {
        let name = self.folder(3);
        name.strip_suffix(".rs").map_or(name.clone(), str::to_owned)
    }

    fn folder(&self, depth: usize) -> String {
        let name = self.path.iter().nth(depth).unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// Whether the listing is one that must not compile.
    pub fn must_not_compile(&self) -> bool {
        self.folder(2) == "compile-fail"
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

    /// The file that says what exploring the listing's schedules found, for the page.
    pub fn schedules(&self) -> PathBuf {
        self.path.with_file_name("schedules.md")
    }

    /// The same as data, a [`crate::schedules::Schedules`].
    pub fn schedules_data(&self) -> PathBuf {
        self.path.with_file_name("schedules.json")
    }

    /// What runs the listing by itself.
    pub fn command(&self) -> String {
        format!("cargo run -p {} --example {}", self.package(), self.name())
    }
}

/// What a package says of its listings, in `[package.metadata]` of its `Cargo.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Notes {
    /// The listings whose schedules are not explored, each with the reason.
    pub unexplored: BTreeMap<String, String>,
    pub memory_model: MemoryModel,
}

/// Which listings are about the order in which memory is seen to change.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MemoryModel {
    /// The listings whose outputs Loom finds, because they depend on it.
    pub loom: Vec<String>,
}

impl Notes {
    /// Reads what a package says, where the book is in `root`.
    ///
    /// # Errors
    ///
    /// Fails if the package's manifest cannot be read.
    pub fn of_package(root: &Path, package: &str) -> Result<Notes> {
        #[derive(Deserialize)]
        struct Manifest {
            package: Package,
        }
        #[derive(Deserialize)]
        struct Package {
            #[serde(default)]
            metadata: Notes,
        }
        let file = root.join("listings").join(package).join("Cargo.toml");
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        let manifest: Manifest = toml::from_str(&text)?;
        Ok(manifest.package.metadata)
    }
}

/// The programs below `listings`, in alphabetical order, but for those that must not compile.
///
/// # Errors
///
/// Fails if a folder cannot be read.
pub fn programs(root: &Path) -> Result<Vec<Listing>> {
    let mut programs = Vec::new();
    for package in subfolders(&root.join("listings"))? {
        let examples = package.join("examples");
        if !examples.exists() {
            continue;
        }
        for example in subfolders(&examples)? {
            let path = example.join("main.rs").strip_prefix(root)?.to_owned();
            programs.extend(Listing::new(path));
        }
    }
    Ok(programs)
}

fn subfolders(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

/// The files of the programs that a checker runs, by what their packages say of them.
///
/// # Errors
///
/// Fails if a folder or a manifest cannot be read.
pub fn checked_by(checker: Checker, root: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for listing in programs(root)? {
        let (notes, name) = (Notes::of_package(root, &listing.package())?, listing.name());
        let is_looms = notes.memory_model.loom.contains(&name);
        let is_checked = match checker {
            Checker::Loom => is_looms,
            Checker::Shuttle => !is_looms && !notes.unexplored.contains_key(&name),
        };
        if is_checked {
            files.push(listing.path);
        }
    }
    Ok(files)
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
    fn a_listing_has_its_place() {
        let listing = |path: &str| Listing::new(path.into()).expect("the path is a listing's");
        let example = listing("listings/threads/examples/spawn/main.rs");
        assert_eq!(example.command(), "cargo run -p threads --example spawn");
        let failing = listing("listings/threads/compile-fail/borrow_in_spawn.rs");
        assert_eq!(failing.name(), "borrow_in_spawn");
        for elsewhere in [
            "src/threads/program.rs",
            "listings/threads/src/main.rs",
            "listings/threads/examples/spawn.rs",
            "listings/threads/examples/spawn/output.txt",
            "listings/threads/compile-fail/more/spawn.rs",
        ] {
            assert_eq!(Listing::new(elsewhere.into()), None);
        }
    }
}
