//! What every chapter keeps to, so that nothing on a page goes unverified.

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::block::{CodeBlock, code_blocks};
use crate::book::{Book, Chapter};
use crate::include::{includes, sole_include};
use crate::listing::Listing;

/// The languages of code blocks. mdBook colors many more; Rust under another name, such as `rs`,
/// would stand on the page untested.
const LANGUAGES: [&str; 5] = ["rust", "text", "console", "toml", "sh"];

/// The attributes of Rust blocks. rustdoc knows more; a new one here needs something to prove it.
const ATTRIBUTES: [&str; 2] = ["should_panic", "compile_fail"];

/// A rule broken, for the person who is to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The chapter and line, or the file, relative to the book's root.
    pub place: String,
    /// What is wrong there.
    pub fault: String,
    /// What to do about it.
    pub remedy: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {}\n    {}", self.place, self.fault, self.remedy)
    }
}

/// Every place where the book breaks a rule.
pub fn violations(book: &Book) -> Vec<Violation> {
    let mut found = Vec::new();
    for chapter in &book.chapters {
        found.extend(broken_includes(book, chapter));
        found.extend(unpaired_blocks(chapter));
        for block in code_blocks(&chapter.written) {
            found.extend(unknown_words(chapter, &block));
            match block.language() {
                "rust" => found.extend(not_a_listing(chapter, &block)),
                "text" | "console" => found.extend(typed_output(chapter, &block)),
                _ => {}
            }
        }
        found.extend(unshown_outputs(book, chapter));
    }
    found.extend(unused_files(book));
    found.extend(unlisted_chapters(book));
    found
}

fn violation(
    chapter: &Chapter,
    line: usize,
    fault: impl Into<String>,
    remedy: impl Into<String>,
) -> Violation {
    Violation {
        place: format!("{}:{line}", chapter.path.display()),
        fault: fault.into(),
        remedy: remedy.into(),
    }
}

fn broken_includes(book: &Book, chapter: &Chapter) -> Vec<Violation> {
    let folder = book.root.join(chapter.folder());
    includes(&chapter.written)
        .iter()
        .filter_map(|include| {
            let remedy = "Correct the directive; mdBook would publish the page without that part.";
            Some(violation(
                chapter,
                include.line,
                include.fault(&folder)?,
                remedy,
            ))
        })
        .collect()
}

fn unpaired_blocks(chapter: &Chapter) -> Option<Violation> {
    let error = chapter.rust_blocks().err()?;
    let remedy =
        "Let each Rust block be an include of its own, and no other include bring one along.";
    Some(violation(chapter, 1, error.to_string(), remedy))
}

fn unknown_words(chapter: &Chapter, block: &CodeBlock) -> Option<Violation> {
    let language = block.language();
    let (fault, remedy) = if language.is_empty() {
        (
            "this code block names no language".to_owned(),
            one_of(&LANGUAGES),
        )
    } else if !LANGUAGES.contains(&language) {
        (
            format!("the language `{language}` is not one of this book's"),
            one_of(&LANGUAGES),
        )
    } else if let Some(mark) = ["ignore", "no_run"]
        .into_iter()
        .find(|mark| block.has(mark))
    {
        let remedy = "Take the mark away. A listing that must not compile is `rust,compile_fail`.";
        let fault = format!("this block is marked `{mark}`, and would not be tested");
        (fault, remedy.to_owned())
    } else {
        let unknown = |attribute: &&str| block.is_rust() && !ATTRIBUTES.contains(attribute);
        let attribute = block.attributes().find(unknown)?;
        let fault = format!("the attribute `{attribute}` is not one of this book's");
        (fault, one_of(&ATTRIBUTES))
    };
    Some(violation(chapter, block.line, fault, remedy))
}

fn one_of(words: &[&str]) -> String {
    format!("It may be one of: {}.", words.join(", "))
}

fn not_a_listing(chapter: &Chapter, block: &CodeBlock) -> Option<Violation> {
    let (fault, remedy) = match chapter.listing(block) {
        None => (
            "this Rust block is not exactly one include of a listing",
            "Move the code to listings/PACKAGE/examples/NAME/main.rs, and let the block hold one \
             line: {{#rustdoc_include PATH}}.",
        ),
        Some(listing) if listing.must_not_compile() != block.has("compile_fail") => (
            "`compile_fail` goes with the listings in compile-fail/, and only with them",
            "Mark the block `rust,compile_fail`, or move the listing.",
        ),
        Some(_) => return None,
    };
    Some(violation(chapter, block.line, fault, remedy))
}

fn typed_output(chapter: &Chapter, block: &CodeBlock) -> Option<Violation> {
    let include = sole_include(&block.text);
    if include.is_some_and(|include| chapter.included(&include).starts_with("listings")) {
        return None;
    }
    let fault = "this output is typed by hand: the block is not exactly one include from listings/";
    let remedy = "Let it hold one line, {{#include PATH}}, that names an output.txt, a stderr.txt or \
                  a .stderr; `cargo regenerate` writes them. For a command, use `sh`.";
    Some(violation(chapter, block.line, fault, remedy))
}

/// What the chapter shows a program without: its output, or the compiler's message.
fn unshown_outputs(book: &Book, chapter: &Chapter) -> Vec<Violation> {
    let includes = includes(&chapter.written);
    let is_shown_after = |file: &Path, block: &CodeBlock| {
        let mut after = includes.iter().filter(|include| include.line > block.line);
        after.any(|include| chapter.included(include) == file)
    };
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for block in code_blocks(&chapter.written) {
        let Some(listing) = chapter
            .listing(&block)
            .filter(|listing| seen.insert(listing.clone()))
        else {
            continue;
        };
        for file in outputs(book, &listing, &block) {
            if !is_shown_after(&file, &block) {
                let fault = format!("{} is not shown after this listing", file.display());
                let remedy = "Include it in a `text` block. `cargo regenerate` writes it if it is \
                              not there.";
                found.push(violation(chapter, block.line, fault, remedy));
            }
        }
    }
    found
}

/// The files to be shown with a listing: those that are there, and those that its block calls for.
fn outputs(book: &Book, listing: &Listing, block: &CodeBlock) -> Vec<PathBuf> {
    let fails = listing.must_not_compile() || block.has("should_panic");
    let is_there = |file: &Path| book.root.join(file).exists();
    let mut files = Vec::new();
    if fails || is_there(&listing.errors()) {
        files.push(listing.errors());
    }
    if !listing.must_not_compile() && is_there(&listing.output()) {
        files.push(listing.output());
    }
    files
}

fn unused_files(book: &Book) -> Vec<Violation> {
    let chapters = book.chapters.iter();
    let shown: BTreeSet<PathBuf> = chapters
        .flat_map(|chapter| {
            includes(&chapter.written)
                .into_iter()
                .map(|i| chapter.included(&i))
        })
        .collect();
    files_below(&book.root, Path::new("listings"), &["rs", "txt", "stderr"])
        .filter(|file| !shown.contains(file))
        .map(|file| Violation {
            place: file.display().to_string(),
            fault: "no chapter shows this file".to_owned(),
            remedy:
                "Show it with {{#rustdoc_include PATH}} in a Rust block if it is a listing, with \
                     {{#include PATH}} in a text block if it is an output; or delete it."
                    .to_owned(),
        })
        .collect()
}

fn unlisted_chapters(book: &Book) -> Vec<Violation> {
    let listed = |path: &PathBuf| book.chapters.iter().any(|chapter| chapter.path == *path);
    let summary = book.src.join("SUMMARY.md");
    files_below(&book.root, &book.src, &["md"])
        .filter(|path| *path != summary && !listed(path))
        .map(|path| Violation {
            place: path.display().to_string(),
            fault: format!("{} does not list this chapter", summary.display()),
            remedy: "List it there, or delete it; mdBook leaves it out.".to_owned(),
        })
        .collect()
}

/// The files with one of the extensions, relative to the root, in alphabetical order.
fn files_below<'a>(
    root: &'a Path,
    folder: &Path,
    extensions: &'a [&str],
) -> impl Iterator<Item = PathBuf> + 'a {
    let is_wanted = |path: &Path| {
        let extension = path.extension().unwrap_or_default();
        extensions.iter().any(|wanted| extension == *wanted)
    };
    WalkDir::new(root.join(folder))
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .filter(move |entry| is_wanted(entry.path()))
        .filter_map(move |entry| Some(entry.path().strip_prefix(root).ok()?.to_owned()))
}
