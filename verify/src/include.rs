//! mdBook's include directives, as they stand in a chapter before mdBook expands them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::block::line_at;

/// What mdBook takes for a directive (its `links.rs`). Behind a backslash it is text, and is
/// matched without a `kind`.
static DIRECTIVE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\\\{\{#.*\}\}|\{\{\s*#(?<kind>[a-zA-Z0-9_]+)\s+(?<target>[^}\s]+)[^}]*\}\}")
        .expect("the pattern is valid")
});

/// What mdBook takes for an anchor (its `take_lines.rs`).
static ANCHOR: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"ANCHOR(?<end>_END)?:\s*(?<name>[\w_-]+)").expect("the pattern is valid")
});

/// Whether mdBook takes a line for the start or the end of an anchored part.
pub fn is_anchor(line: &str) -> bool {
    ANCHOR.is_match(line)
}

/// A directive that puts a file, or an anchored part of it, on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Include {
    /// The line of the chapter that it stands on, counted from 1.
    pub line: usize,
    /// The directive's name, such as `rustdoc_include`.
    pub kind: String,
    /// The file, relative to the chapter's folder.
    pub file: PathBuf,
    /// The name after the colon: the anchor whose lines are shown.
    pub anchor: Option<String>,
}

impl Include {
    fn new(markdown: &str, directive: &Captures) -> Option<Include> {
        let kind = directive.name("kind")?;
        let target = &directive["target"];
        let (file, anchor) = match target.split_once(':') {
            Some((file, anchor)) => (file, Some(anchor.to_owned())),
            None => (target, None),
        };
        Some(Include {
            line: line_at(markdown, kind.start()),
            kind: kind.as_str().to_owned(),
            file: file.into(),
            anchor,
        })
    }

    /// What is wrong with the directive, if anything, where its chapter lies in `folder`.
    ///
    /// mdBook itself only logs a file that is missing, and says nothing of the rest.
    pub fn fault(&self, folder: &Path) -> Option<String> {
        if !matches!(self.kind.as_str(), "include" | "rustdoc_include") {
            return Some(format!("`{}` is not a directive of this book", self.kind));
        }
        let file = self.file.display();
        let Ok(text) = fs::read_to_string(folder.join(&self.file)) else {
            return Some(format!("the included file `{file}` cannot be read"));
        };
        let anchor = self.anchor.as_deref()?;
        let mut marks = text.lines().enumerate().filter_map(|(line, text)| {
            let mark = ANCHOR.captures(text)?;
            (&mark["name"] == anchor).then(|| (line, mark.name("end").is_some()))
        });
        match (marks.next(), marks.next()) {
            (Some((start, false)), Some((end, true))) if end > start + 1 => None,
            _ => Some(format!(
                "the included file `{file}` has no lines between `ANCHOR: {anchor}` and `ANCHOR_END: {anchor}`"
            )),
        }
    }
}

/// All include directives of a chapter, in order.
pub fn includes(markdown: &str) -> Vec<Include> {
    DIRECTIVE
        .captures_iter(markdown)
        .filter_map(|directive| Include::new(markdown, &directive))
        .collect()
}

/// The directive that a text consists of, if it is one and nothing else.
pub fn sole_include(text: &str) -> Option<Include> {
    let directive = DIRECTIVE.captures(text)?;
    (directive[0] == *text.trim())
        .then(|| Include::new(text, &directive))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directives_are_found_with_line_file_and_anchor() {
        let found = includes("a\n\n{{#include a/b.txt}}\n{{ #rustdoc_include ../c.rs:part }}\n");
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].line, found[0].anchor.as_deref()), (3, None));
        assert_eq!(found[1].line, 4);
        assert_eq!(found[1].kind, "rustdoc_include");
        assert_eq!(found[1].file, Path::new("../c.rs"));
        assert_eq!(found[1].anchor.as_deref(), Some("part"));
    }

    #[test]
    fn an_escaped_directive_is_text() {
        assert_eq!(includes(r"\{{#include a.txt}}"), []);
    }

    #[test]
    fn a_sole_include_has_nothing_beside_it() {
        assert!(sole_include("{{#rustdoc_include a.rs}}\n").is_some());
        assert!(sole_include("{{#rustdoc_include a.rs}}\nfn main() {}\n").is_none());
        assert!(sole_include("{{#include a.rs}} {{#include b.rs}}").is_none());
        assert!(sole_include("fn main() {}").is_none());
    }
}
