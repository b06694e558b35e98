//! The book as mdBook renders it.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use mdbook_driver::MDBook;
use mdbook_driver::book::{Book as RawBook, BookItem, Chapter as RawChapter};
use mdbook_driver::builtin_renderers::MarkdownRenderer;

use crate::block::{CodeBlock, code_blocks};
use crate::include::{Include, sole_include};
use crate::listing::Listing;

/// A book on disk: its chapters in the order of `SUMMARY.md`, as they are written and as mdBook's
/// preprocessors leave them.
#[derive(Debug)]
pub struct Book {
    /// The folder that holds `book.toml`.
    pub root: PathBuf,
    /// The folder that holds `SUMMARY.md`, relative to the root.
    pub src: PathBuf,
    pub chapters: Vec<Chapter>,
}

/// A chapter of the book.
#[derive(Debug)]
pub struct Chapter {
    /// The file, relative to the book's root, such as `src/threads/spawning-threads.md`.
    pub path: PathBuf,
    /// The text of the file.
    pub written: String,
    /// The text after mdBook's preprocessors: all includes are expanded.
    pub rendered: String,
}

/// A Rust block of a chapter.
#[derive(Debug)]
pub struct RustBlock {
    /// The block as it is written: its line in the chapter, its attributes.
    pub written: CodeBlock,
    /// The listing it shows, see [`Chapter::listing`].
    pub listing: Option<Listing>,
    /// The code that mdBook puts in its place, hidden lines included.
    pub code: String,
}

impl Book {
    /// Reads the book in `root` and expands its chapters with mdBook's own preprocessors.
    ///
    /// # Errors
    ///
    /// Fails as `mdbook build` does, for instance where `SUMMARY.md` names a missing chapter.
    pub fn load(root: impl Into<PathBuf>) -> Result<Book> {
        let root = root.into();
        let book = MDBook::load(&root)
            .with_context(|| format!("mdBook cannot read the book in {}", root.display()))?;
        let (rendered, _) = book.preprocess_book(&MarkdownRenderer::new())?;
        let src = book.config.book.src.clone();
        let chapters = files(&book.book)
            .zip(files(&rendered))
            .map(|((path, written), (_, rendered))| Chapter {
                path: src.join(path),
                written: written.content.clone(),
                rendered: rendered.content.clone(),
            })
            .collect();
        Ok(Book {
            root,
            src,
            chapters,
        })
    }

    /// Every listing that the book shows, with the blocks that show it.
    pub fn showings(&self) -> BTreeMap<Listing, Vec<Showing>> {
        let mut showings: BTreeMap<Listing, Vec<Showing>> = BTreeMap::new();
        for chapter in &self.chapters {
            let blocks = code_blocks(&chapter.written).into_iter();
            for block in blocks.filter(CodeBlock::is_rust) {
                if let Some(listing) = chapter.listing(&block) {
                    let chapter = chapter.path.clone();
                    let showing = Showing { chapter, block };
                    showings.entry(listing).or_default().push(showing);
                }
            }
        }
        showings
    }

    /// A chapter's path in one word, such as `threads-spawning-threads.md`.
    pub fn chapter_word(&self, chapter: &Path) -> String {
        let path = chapter.strip_prefix(&self.src).unwrap_or(chapter);
        let words: Vec<_> = path.iter().map(|name| name.to_string_lossy()).collect();
        words.join("-")
    }
}

/// A block that shows a listing.
#[derive(Debug, Clone)]
pub struct Showing {
    /// The chapter's file, relative to the book's root.
    pub chapter: PathBuf,
    pub block: CodeBlock,
}

impl fmt::Display for Showing {
    /// The place, such as `src/threads/spawning-threads.md:12`.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}:{}", self.chapter.display(), self.block.line)
    }
}

/// Builds the site of the book in `root`, as `mdbook build` does, into `folder`.
///
/// # Errors
///
/// Fails as `mdbook build` does.
pub fn build_html(root: impl Into<PathBuf>, folder: &Path) -> Result<()> {
    let mut book = MDBook::load(root)?;
    book.config.build.build_dir = folder.to_owned();
    book.build()
}

/// The chapters that have a file, with its path relative to the source folder.
fn files(book: &RawBook) -> impl Iterator<Item = (&Path, &RawChapter)> {
    book.iter().filter_map(|item| match item {
        BookItem::Chapter(chapter) => Some((chapter.source_path.as_deref()?, chapter)),
        _ => None,
    })
}

impl Chapter {
    /// The chapter's folder, relative to the book's root: what its includes are relative to.
    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }

    /// The Rust blocks, each as it is written together with the code that mdBook makes of it.
    ///
    /// # Errors
    ///
    /// Fails unless they pair off: an include outside a Rust block may not bring one along.
    pub fn rust_blocks(&self) -> Result<Vec<RustBlock>> {
        let rust_of = |markdown| code_blocks(markdown).into_iter().filter(CodeBlock::is_rust);
        let (written, rendered) = (rust_of(&self.written), rust_of(&self.rendered));
        let (written, rendered): (Vec<_>, Vec<_>) = (written.collect(), rendered.collect());
        ensure!(
            written.len() == rendered.len(),
            "{} Rust blocks are written here, and mdBook renders {}",
            written.len(),
            rendered.len(),
        );
        Ok(written
            .into_iter()
            .zip(rendered)
            .map(|(written, rendered)| RustBlock {
                listing: self.listing(&written),
                written,
                code: rendered.text,
            })
            .collect())
    }

    /// The file that a directive of this chapter includes, relative to the book's root.
    pub fn included(&self, include: &Include) -> PathBuf {
        normalize(&self.folder().join(&include.file))
    }

    /// The listing that a block of this chapter shows, if the block includes a listing as a whole
    /// program and holds nothing else.
    pub fn listing(&self, block: &CodeBlock) -> Option<Listing> {
        sole_include(&block.text)
            .filter(|include| include.kind == "rustdoc_include")
            .and_then(|include| Listing::new(self.included(&include)))
    }
}

/// Takes `..` and the folder before it out of a relative path.
pub fn normalize(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component.as_os_str() {
            up if up == ".." && normal.file_name().is_some() => {
                normal.pop();
            }
            name => normal.push(name),
        }
    }
    normal
}
