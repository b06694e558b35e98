//! What every chapter keeps to, so that nothing on a page goes unverified.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fmt, fs};

use regex::Regex;
use walkdir::WalkDir;

use crate::block::{CodeBlock, code_blocks, line_at};
use crate::book::{Book, Chapter};
use crate::glossary::{self, Term};
use crate::include::{Include, includes, sole_include};
use crate::listing::{Listing, Notes, programs};
use crate::page;
use crate::schedules::Schedules;

/// The languages of code blocks. mdBook colors many more; Rust under another name, such as `rs`,
/// would stand on the page untested.
const LANGUAGES: [&str; 5] = ["rust", "text", "console", "toml", "sh"];

/// The attributes of Rust blocks. rustdoc knows more; a new one here needs something to prove it.
const ATTRIBUTES: [&str; 3] = ["should_panic", "no_run", "compile_fail"];

/// The programs that a `sh` block may run. What they print stands elsewhere, if at all.
const COMMANDS: [&str; 4] = ["cargo", "git", "mdbook", "rustup"];

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
        Reading::new(book, chapter, &mut found).read();
    }
    found.extend(unused_files(book));
    found.extend(unlisted_files(book));
    found.extend(names_given_twice(book));
    found.extend(ways_around_the_checkers(book));
    found.extend(unlinked_terms(book));
    found
}

/// A chapter that is checked from its first line to its last.
struct Reading<'a> {
    book: &'a Book,
    chapter: &'a Chapter,
    blocks: Vec<CodeBlock>,
    /// The listings that were shown above, each with the block that showed it first.
    shown: Vec<(Listing, CodeBlock)>,
    found: &'a mut Vec<Violation>,
}

impl<'a> Reading<'a> {
    fn new(book: &'a Book, chapter: &'a Chapter, found: &'a mut Vec<Violation>) -> Reading<'a> {
        let blocks = code_blocks(&chapter.written);
        Reading {
            book,
            chapter,
            blocks,
            shown: Vec::new(),
            found,
        }
    }

    fn read(&mut self) {
        let faults = self.found.len();
        for include in includes(&self.chapter.written) {
            self.check_include(&include);
        }
        for block in self.blocks.clone() {
            self.check_words(&block);
            match block.language() {
                "rust" => self.check_rust(&block),
                "text" | "console" => self.check_output(&block),
                "sh" => self.check_commands(&block),
                _ => {}
            }
        }
        self.check_html();
        self.check_outputs_are_shown();
        // What is found before explains it better, if anything was.
        if self.found.len() == faults {
            self.check_rendering();
        }
    }

    fn report(&mut self, line: usize, fault: impl Into<String>, remedy: impl Into<String>) {
        self.found.push(Violation {
            place: format!("{}:{line}", self.chapter.path.display()),
            fault: fault.into(),
            remedy: remedy.into(),
        });
    }

    fn check_include(&mut self, include: &Include) {
        let folder = self.book.root.join(self.chapter.folder());
        if let Some(fault) = include.fault(&folder) {
            let remedy = "Correct the directive; mdBook would publish the page as it is.";
            return self.report(include.line, fault, remedy);
        }
        let file = self.chapter.included(include);
        let is_prose = file.extension().is_some_and(|extension| extension == "md");
        let in_block = self
            .blocks
            .iter()
            .any(|block| block.holds_line(include.line));
        let may_stand_here = in_block || (is_prose && file.starts_with("listings"));
        if !may_stand_here {
            let fault = "this include stands outside of a code block";
            let remedy = "Put it into a block of its own, after an empty line. Outside of one stands \
                          only a schedules.md.";
            self.report(include.line, fault, remedy);
        }
    }

    fn check_words(&mut self, block: &CodeBlock) {
        let language = block.language();
        let one_of = |words: &[&str]| format!("It may be one of: {}.", words.join(", "));
        let known: &[&str] = if block.is_rust() { &ATTRIBUTES } else { &[] };
        let unknown = block
            .attributes()
            .find(|attribute| !known.contains(attribute));
        let (fault, remedy) = if language.is_empty() {
            (
                "this code block names no language".to_owned(),
                one_of(&LANGUAGES),
            )
        } else if !LANGUAGES.contains(&language) {
            let fault = format!("the language `{language}` is not one of this book's");
            (fault, one_of(&LANGUAGES))
        } else if block.has("ignore") {
            let remedy =
                "Take the mark away. A listing that must not compile is `rust,compile_fail`.";
            let fault = "this block is marked `ignore`, and would not be tested";
            (fault.to_owned(), remedy.to_owned())
        } else if let Some(attribute) = unknown {
            let fault = format!("the attribute `{attribute}` is not one of this book's");
            let remedy = format!("For Rust, it may be one of: {}.", ATTRIBUTES.join(", "));
            (fault, remedy)
        } else {
            return;
        };
        self.report(block.line, fault, remedy);
    }

    fn check_rust(&mut self, block: &CodeBlock) {
        let Some(listing) = self.chapter.listing(block) else {
            let fault = "this Rust block is not exactly one include of a listing";
            let remedy = "Move the code to listings/PACKAGE/examples/NAME/main.rs, and let the \
                          block hold one line: {{#rustdoc_include PATH}}.";
            return self.report(block.line, fault, remedy);
        };
        if listing.must_not_compile() != block.has("compile_fail") {
            let fault =
                "`compile_fail` goes with the listings in compile-fail/, and only with them";
            let remedy = "Mark the block `rust,compile_fail`, or move the listing.";
            self.report(block.line, fault, remedy);
        }
        if block.has("no_run") {
            self.check_no_run(&listing, block);
        }
        if !self.shown.iter().any(|(shown, _)| *shown == listing) {
            self.shown.push((listing, block.clone()));
        }
    }

    /// Not to run a program is right only where it may never end, and where that has been shown.
    fn check_no_run(&mut self, listing: &Listing, block: &CodeBlock) {
        let fault = match Schedules::of(&self.book.root, listing) {
            Ok(Some(found)) if found.can_deadlock() => return,
            Ok(_) => {
                "this block is marked `no_run`, and no schedule of the listing deadlocks".to_owned()
            }
            Err(error) => format!("what the listing's schedules do cannot be read: {error:#}"),
        };
        let remedy = "Take the mark away, or run `cargo regenerate` if the listing is new.";
        self.report(block.line, fault, remedy);
    }

    /// An output is `text`, what the compiler or a panic says is `console`: the page shows which.
    fn check_output(&mut self, block: &CodeBlock) {
        let file = sole_include(&block.text).map(|include| self.chapter.included(&include));
        let shown = || self.shown.iter().map(|(listing, _)| listing);
        let is_output = |file: &PathBuf| shown().any(|listing| listing.output() == *file);
        let is_errors = |file: &PathBuf| shown().any(|listing| listing.errors() == *file);
        let (fault, remedy) = match (&file, block.language()) {
            (Some(file), "text") if is_output(file) => return,
            (Some(file), "console") if is_errors(file) => return,
            (Some(file), _) if is_output(file) || is_errors(file) => (
                "this block is of the other kind",
                "What a program prints is `text`; what the compiler or a panic says is `console`.",
            ),
            (Some(_), _) => (
                "this is not the output of a listing that is shown above",
                "Show the listing first, and include its output.txt, stderr.txt or .stderr.",
            ),
            (None, _) => (
                "this output is typed by hand: the block is not exactly one include",
                "Let it hold one line, {{#include PATH}}, that names an output.txt, a stderr.txt or a \
                 .stderr; `cargo regenerate` writes them. For a command, use `sh`.",
            ),
        };
        self.report(block.line, fault, remedy);
    }

    fn check_commands(&mut self, block: &CodeBlock) {
        let is_command = |line: &str| {
            let program = line.split_whitespace().next();
            program.is_none_or(|program| COMMANDS.contains(&program))
        };
        if !block.text.lines().all(is_command) {
            let fault = "this `sh` block has a line that is no command";
            let remedy = format!("Its lines may begin with: {}.", COMMANDS.join(", "));
            self.report(block.line, fault, remedy);
        }
    }

    /// A comment would hide what counts as shown, and code in HTML would be nobody's to test.
    fn check_html(&mut self) {
        let lines: Vec<_> = self.chapter.written.lines().map(str::to_owned).collect();
        for (number, line) in lines.iter().enumerate() {
            if let Some(tag) = ["<!--", "<pre", "<code"]
                .into_iter()
                .find(|tag| line.contains(tag))
            {
                let fault = format!("this line has HTML that is not for a chapter: `{tag}`");
                self.report(
                    number + 1,
                    fault,
                    "Use Markdown, and a code block for code.",
                );
            }
        }
    }

    /// The page is to show, after each listing, what the listing prints and what its schedules do.
    fn check_outputs_are_shown(&mut self) {
        let includes = includes(&self.chapter.written);
        for (listing, block) in std::mem::take(&mut self.shown) {
            for file in outputs(self.book, &listing, &block) {
                let shows = |include: &&Include| self.chapter.included(include) == file;
                let after = includes.iter().filter(|include| include.line > block.line);
                if !after.into_iter().any(|include| shows(&include)) {
                    let fault = format!("{} is not shown after this listing", file.display());
                    let remedy = "Include it, an output in a `text` block. `cargo regenerate` writes \
                                  it if it is not there.";
                    self.report(block.line, fault, remedy);
                }
            }
        }
    }

    /// mdBook is to make of each block what the file says.
    fn check_rendering(&mut self) {
        match page::first_difference(self.book, self.chapter) {
            Ok(None) => {}
            Ok(Some(block)) => self.report(
                block.line,
                "mdBook does not render this block as it is in its file",
                "A block stands at the start of a line, after an empty line, and not in a list; its \
                 file has no line that ends the block or that begins with `# `.",
            ),
            Err(error) => self.report(1, format!("a file cannot be read: {error:#}"), "Add the file."),
        }
    }
}

/// The files to be shown with a listing: those that are there, and those that its block calls for.
fn outputs(book: &Book, listing: &Listing, block: &CodeBlock) -> Vec<PathBuf> {
    let fails = listing.must_not_compile() || block.has("should_panic");
    let is_there = |file: &Path| book.root.join(file).exists();
    let mut files = Vec::new();
    if fails || is_there(&listing.errors()) {
        files.push(listing.errors());
    }
    if !listing.must_not_compile() {
        let found = [listing.output(), listing.schedules()];
        files.extend(found.into_iter().filter(|file| is_there(file)));
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
    files_below(&book.root, Path::new("listings"))
        .filter(|file| has_extension(file, &["rs", "txt", "stderr", "md"]))
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

/// What lies in the source folder is a chapter: mdBook leaves out those that the summary does not
/// list, and publishes other files as they are. (Of `404.md` it makes the page for a wrong address.)
fn unlisted_files(book: &Book) -> Vec<Violation> {
    let summary = book.src.join("SUMMARY.md");
    let not_found = book.src.join("404.md");
    let is_listed = |path: &PathBuf| book.chapters.iter().any(|chapter| chapter.path == *path);
    files_below(&book.root, &book.src)
        .filter(|path| *path != summary && *path != not_found && !is_listed(path))
        .map(|path| Violation {
            place: path.display().to_string(),
            fault: format!("{} does not list this file", summary.display()),
            remedy: "List it there if it is a chapter, or else delete it.".to_owned(),
        })
        .collect()
}

/// Cargo puts the programs of all packages into one folder, by their names.
fn names_given_twice(book: &Book) -> Vec<Violation> {
    let mut names: BTreeMap<String, Listing> = BTreeMap::new();
    let mut found = Vec::new();
    for listing in programs(&book.root).unwrap_or_default() {
        if let Some(first) = names.insert(listing.name(), listing.clone()) {
            found.push(Violation {
                place: listing.to_string(),
                fault: format!("{first} has the same name"),
                remedy: "Give one of them another: Cargo puts both into one file.".to_owned(),
            });
        }
    }
    found
}

/// The checkers stand in the place of `std`, and schedule all but a few of its operations.
fn ways_around_the_checkers(book: &Book) -> Vec<Violation> {
    let pattern = |text| Regex::new(text).expect("the pattern is valid");
    let around = pattern(r"\b(core|alloc)::");
    let unscheduled = pattern(
        r"strong_count|weak_count|Arc::(try_unwrap|into_inner|get_mut|make_mut)|\.upgrade\(|is_finished",
    );
    let mut found = Vec::new();
    for listing in programs(&book.root).unwrap_or_default() {
        let text = fs::read_to_string(book.root.join(&listing.path)).unwrap_or_default();
        let notes = Notes::of_package(&book.root, &listing.package()).unwrap_or_default();
        let is_explored = !notes.unexplored.contains_key(&listing.name());
        let (fault, remedy) = if let Some(name) = around.find(&text) {
            let fault = format!(
                "this listing names `{}`, where no checker would see it",
                name.as_str()
            );
            (fault, "Say `std`, which has the same items.")
        } else if let Some(operation) = unscheduled.find(&text).filter(|_| is_explored) {
            let fault = format!("the checkers do not schedule `{}`", operation.as_str());
            (
                fault,
                "Name the listing in [package.metadata.unexplored], or do without.",
            )
        } else {
            continue;
        };
        found.push(Violation {
            place: listing.to_string(),
            fault,
            remedy: remedy.to_owned(),
        });
    }
    found
}

/// A term is linked to the glossary where a chapter first uses it.
fn unlinked_terms(book: &Book) -> Vec<Violation> {
    let file = book.src.join(glossary::FILE);
    let Some(glossary) = book.chapters.iter().find(|chapter| chapter.path == file) else {
        return Vec::new();
    };
    let terms = glossary::terms(&glossary.written);
    let others = book.chapters.iter().filter(|chapter| chapter.path != file);
    let violations = others.flat_map(|chapter| {
        let uses = glossary::unlinked_uses(&chapter.written, &terms);
        uses.into_iter()
            .map(|(term, start)| unlinked_term(chapter, term, start))
    });
    violations.collect()
}

fn unlinked_term(chapter: &Chapter, term: &Term, start: usize) -> Violation {
    let line = line_at(&chapter.written, start);
    Violation {
        place: format!("{}:{line}", chapter.path.display()),
        fault: format!(
            "`{}` is a term of the glossary, and its first use on this page is not linked",
            term.name
        ),
        remedy: format!("Link it to {}#{}.", glossary::FILE, term.anchor),
    }
}

fn has_extension(file: &Path, wanted: &[&str]) -> bool {
    let extension = file.extension().unwrap_or_default();
    wanted.iter().any(|wanted| extension == *wanted)
}

/// The files below a folder, relative to the root, in alphabetical order.
fn files_below<'a>(root: &'a Path, folder: &Path) -> impl Iterator<Item = PathBuf> + 'a {
    WalkDir::new(root.join(folder))
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .filter_map(move |entry| Some(entry.path().strip_prefix(root).ok()?.to_owned()))
}
