//! Fenced code blocks of a chapter.

use mdbook_markdown::pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};

/// A code block, as mdBook's own parser sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeBlock {
    /// The line that the block begins on, counted from 1.
    pub line: usize,
    /// What follows the opening fence, such as `rust,should_panic`; empty for an indented block.
    pub info: String,
    /// The lines between the fences.
    pub text: String,
}

impl CodeBlock {
    /// The block's language, such as `rust`; empty where it names none.
    pub fn language(&self) -> &str {
        self.words().next().unwrap_or_default()
    }

    /// What the block says of itself after its language, such as `should_panic`.
    pub fn attributes(&self) -> impl Iterator<Item = &str> {
        self.words().skip(1)
    }

    pub fn is_rust(&self) -> bool {
        self.language() == "rust"
    }

    /// Whether a line of the chapter is one of the block's.
    pub fn holds_line(&self, line: usize) -> bool {
        let last = self.line + self.text.lines().count();
        (self.line..=last).contains(&line)
    }

    pub fn has(&self, attribute: &str) -> bool {
        self.attributes().any(|found| found == attribute)
    }

    /// The words of the info string, divided as mdBook divides them.
    fn words(&self) -> impl Iterator<Item = &str> {
        let divides = |c| matches!(c, ',' | ' ' | '\t');
        self.info.split(divides).filter(|word| !word.is_empty())
    }
}

/// All code blocks of a chapter, in order.
pub fn code_blocks(markdown: &str) -> Vec<CodeBlock> {
    let mut blocks: Vec<CodeBlock> = Vec::new();
    let mut inside = false;
    for (event, range) in new_cmark_parser(markdown, &MarkdownOptions::default()).into_offset_iter()
    {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                inside = true;
                blocks.push(CodeBlock {
                    line: line_at(markdown, range.start),
                    info: match kind {
                        CodeBlockKind::Fenced(info) => info.into_string(),
                        CodeBlockKind::Indented => String::new(),
                    },
                    text: String::new(),
                });
            }
            Event::End(TagEnd::CodeBlock) => inside = false,
            Event::Text(text) if inside => {
                let block = blocks
                    .last_mut()
                    .expect("text inside a block follows its start");
                block.text.push_str(&text);
            }
            _ => {}
        }
    }
    blocks
}

/// The line, counted from 1, that holds the byte at `offset`.
pub(crate) fn line_at(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_found_with_their_lines_and_attributes() {
        let blocks = code_blocks(
            "# Title\n\n```rust,should_panic\nfn main() {}\n```\n\n1. A list\n\n   ```text\n   out\n   ```\n\n    indented\n",
        );
        let found: Vec<_> = blocks
            .iter()
            .map(|b| (b.line, b.language(), b.text.as_str()))
            .collect();
        assert_eq!(found[0], (3, "rust", "fn main() {}\n"));
        assert_eq!(found[1], (9, "text", "out\n"));
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(blocks[0].is_rust() && blocks[0].has("should_panic"));
        assert!(!blocks[0].has("rust"), "the language is not an attribute");
    }

    #[test]
    fn an_indented_block_has_no_language() {
        let blocks = code_blocks("text\n\n    let x = 1;\n");
        assert_eq!(blocks[0].language(), "");
        assert_eq!(blocks[0].line, 3);
    }
}
