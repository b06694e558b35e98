//! What a chapter's page is to show in its code blocks.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::block::{CodeBlock, code_blocks};
use crate::book::{Book, Chapter};
use crate::include::{includes, is_anchor, sole_include};

/// The code blocks of the page, in order, each with the line of the chapter that brings it about: the
/// chapter's own with the files that they include, and those in files that its prose includes.
///
/// # Errors
///
/// Fails if an included file cannot be read.
pub fn blocks(book: &Book, chapter: &Chapter) -> Result<Vec<CodeBlock>> {
    let written = code_blocks(&chapter.written);
    let mut blocks = Vec::new();
    for include in includes(&chapter.written) {
        if !written.iter().any(|block| block.holds_line(include.line)) {
            let text = read(&book.root.join(chapter.included(&include)))?;
            let brought = code_blocks(&text).into_iter();
            blocks.extend(brought.map(|block| CodeBlock {
                line: include.line,
                ..block
            }));
        }
    }
    for block in written {
        let text = match sole_include(&block.text) {
            Some(include) => read(&book.root.join(chapter.included(&include)))?,
            None => block.text.clone(),
        };
        let text = if block.is_rust() {
            without_anchors(&text)
        } else {
            text
        };
        blocks.push(CodeBlock { text, ..block });
    }
    // A stable sort: the blocks of one include stay in their order.
    blocks.sort_by_key(|block| block.line);
    Ok(blocks)
}

/// The first block that mdBook renders otherwise than the page is to show it.
///
/// # Errors
///
/// Fails if an included file cannot be read.
pub fn first_difference(book: &Book, chapter: &Chapter) -> Result<Option<CodeBlock>> {
    let mut rendered = code_blocks(&chapter.rendered).into_iter();
    for block in blocks(book, chapter)? {
        let same = rendered.next().is_some_and(|rendered| {
            rendered.info == block.info && shown_text(&rendered).trim_end() == block.text.trim_end()
        });
        if !same {
            return Ok(Some(block));
        }
    }
    // A block that nothing accounts for.
    Ok(rendered.next())
}

/// The text of a rendered block with the lines that mdBook hides.
fn shown_text(rendered: &CodeBlock) -> String {
    if !rendered.is_rust() {
        return rendered.text.clone();
    }
    let unhidden = rendered.text.lines().map(|line| match line.trim_start() {
        "#" => "",
        hidden => match hidden.strip_prefix("# ") {
            Some(code) => code,
            None => line,
        },
    });
    unhidden.map(|line| line.to_owned() + "\n").collect()
}

/// A listing as mdBook shows it: it takes the lines with anchors out.
fn without_anchors(text: &str) -> String {
    let lines = text.lines().filter(|line| !is_anchor(line));
    lines.map(|line| line.to_owned() + "\n").collect()
}

fn read(file: &Path) -> Result<String> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    Ok(text.replace("\r\n", "\n"))
}
