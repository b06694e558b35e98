//! The copies of the book's Rust blocks that skeptic makes tests of.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::book::{Book, Chapter, RustBlock};
use crate::listing::Listing;

/// Where a program of the book comes from, for the messages of its test.
///
/// It goes through skeptic with the program, as a comment in a line before the first, which is
/// taken off again before the program is compiled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The chapter and line of the block, such as `src/threads/spawning-threads.md:12`.
    pub block: String,
    /// The listing that the block shows.
    pub listing: Option<Listing>,
    /// Whether the program is to panic.
    pub should_panic: bool,
}

impl Origin {
    fn new(chapter: &Chapter, block: &RustBlock) -> Origin {
        Origin {
            block: format!("{}:{}", chapter.path.display(), block.written.line),
            listing: block.listing.clone(),
            should_panic: block.written.has("should_panic"),
        }
    }

    /// Puts the origin before a program.
    pub fn put_before(&self, program: &str) -> String {
        let origin = serde_json::to_string(self).expect("an origin is text");
        format!("// {origin}\n{program}")
    }

    /// Divides what skeptic hands over into the origin and the program.
    ///
    /// # Panics
    ///
    /// Panics if the text does not begin with an origin.
    pub fn split(text: &str) -> (Origin, &str) {
        text.trim_start()
            .strip_prefix("// ")
            .and_then(|text| text.split_once('\n'))
            .and_then(|(origin, program)| Some((serde_json::from_str(origin).ok()?, program)))
            .unwrap_or_else(|| panic!("this program does not say where it comes from:\n{text}"))
    }
}

/// Writes a copy of each Rust block, but for those that must not compile, into `folder`, and
/// returns the files.
///
/// skeptic names a test after the file, the last heading, and the line of the block. Each copy is a
/// file of its own, named after the chapter, with a heading that names the listing and the block on
/// the line that it has in the chapter: the test's name leads there.
///
/// # Errors
///
/// Fails where a file cannot be written.
pub fn write(book: &Book, folder: &Path) -> Result<Vec<PathBuf>> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut files = Vec::new();
    for chapter in &book.chapters {
        // Where the blocks cannot be told, tests/rules.rs says so.
        let blocks = chapter.rust_blocks().unwrap_or_default();
        for block in blocks
            .iter()
            .filter(|block| !block.written.has("compile_fail"))
        {
            let file = folder
                .join(files.len().to_string())
                .join(book.chapter_word(&chapter.path));
            write_in_the_past(&file, &copy(chapter, block))?;
            files.push(file);
        }
    }
    Ok(files)
}

fn copy(chapter: &Chapter, block: &RustBlock) -> String {
    // Longer than a fence in a listing's comments.
    const FENCE: &str = "~~~~~~~~~~";
    let name = block
        .listing
        .as_ref()
        .map_or("inline".to_owned(), Listing::name);
    let lines_between = "\n".repeat(block.written.line.saturating_sub(2));
    let no_run = if block.written.has("no_run") {
        ",no_run"
    } else {
        ""
    };
    let program = Origin::new(chapter, block).put_before(&block.code);
    format!("# {name}\n{lines_between}{FENCE}rust{no_run}\n{program}{FENCE}\n")
}

/// Writes a file and dates it back. skeptic has Cargo watch it, and Cargo would run the build
/// script again because of a file that is newer than the script's last run.
fn write_in_the_past(path: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(path.parent().context("a copy lies in a folder")?)?;
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.set_modified(SystemTime::UNIX_EPOCH)?;
    Ok(())
}
