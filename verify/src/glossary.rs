//! The glossary's terms, and where the chapters first use them.

use std::ops::Range;

use mdbook_markdown::pulldown_cmark::{Event, Tag, TagEnd};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};
use regex::{Captures, Regex};

/// The file of the glossary, relative to the source folder.
pub const FILE: &str = "glossary.md";

/// A term that the glossary defines.
#[derive(Debug)]
pub struct Term {
    /// As the glossary writes it, such as `Data race`.
    pub name: String,
    /// The anchor that mdBook gives to its definition, such as `data-race`.
    pub anchor: String,
    pattern: Regex,
}

impl Term {
    fn new(name: &str) -> Term {
        let words = name.split([' ', '-']).map(regex::escape);
        let words = words.collect::<Vec<_>>().join(r"[\s-]+");
        Term {
            name: name.to_owned(),
            anchor: mdbook_anchor(name),
            pattern: Regex::new(&format!(r"(?i)\b{words}(s|es)?\b")).expect("the pattern is valid"),
        }
    }
}

/// mdBook's rule for an anchor: small letters, `-` for a space, and nothing else but letters, digits,
/// `-` and `_`.
fn mdbook_anchor(name: &str) -> String {
    let letters = name.chars().filter_map(|c| match c {
        c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c.to_ascii_lowercase()),
        c if c.is_whitespace() => Some('-'),
        _ => None,
    });
    letters.collect()
}

/// The terms of a glossary: what its definition lists define.
pub fn terms(glossary: &str) -> Vec<Term> {
    let mut options = MarkdownOptions::default();
    // A term is looked for as it is typed.
    options.smart_punctuation = false;
    let mut terms = Vec::new();
    let mut name: Option<String> = None;
    for event in new_cmark_parser(glossary, &options) {
        match event {
            Event::Start(Tag::DefinitionListTitle) => name = Some(String::new()),
            Event::End(TagEnd::DefinitionListTitle) => {
                terms.extend(name.take().map(|name| Term::new(&name)));
            }
            Event::Text(text) => {
                if let Some(name) = &mut name {
                    name.push_str(&text);
                }
            }
            _ => {}
        }
    }
    terms
}

/// The terms that a chapter uses before it links them to the glossary, each with a byte's place in the
/// chapter. What stands in a heading or in another link cannot be linked, and does not count.
pub fn unlinked_uses<'a>(chapter: &str, terms: &'a [Term]) -> Vec<(&'a Term, usize)> {
    let chapter = without_directives(chapter);
    let prose = prose(&chapter);
    let uses = terms
        .iter()
        .map(|term| (term, unlinked_use(&chapter, &prose, term)));
    uses.filter_map(|(term, place)| Some((term, place?)))
        .collect()
}

fn unlinked_use(chapter: &str, prose: &[Stretch], term: &Term) -> Option<usize> {
    let definition = format!("{FILE}#{}", term.anchor);
    for (link, range) in prose {
        match link {
            Some(link) if link.ends_with(&definition) => return None,
            Some(_) => {}
            None => {
                if let Some(used) = term.pattern.find(&chapter[range.clone()]) {
                    return Some(range.start + used.start());
                }
            }
        }
    }
    None
}

/// The chapter with spaces in the place of mdBook's directives, which name files.
fn without_directives(chapter: &str) -> String {
    let directive = Regex::new(r"\{\{#[^}]*\}\}").expect("the pattern is valid");
    let blank = |found: &Captures| " ".repeat(found[0].len());
    directive.replace_all(chapter, blank).into_owned()
}

/// A part of a chapter, with the target of the link that it is the text of, if it is one.
type Stretch = (Option<String>, Range<usize>);

/// The stretches of a chapter that are neither code nor headings nor HTML.
fn prose(chapter: &str) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut link: Option<String> = None;
    let mut is_skipped = false;
    for (event, range) in new_cmark_parser(chapter, &MarkdownOptions::default()).into_offset_iter()
    {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => link = Some(dest_url.into_string()),
            Event::End(TagEnd::Link) => link = None,
            Event::Start(Tag::Heading { .. } | Tag::CodeBlock(_)) => is_skipped = true,
            Event::End(TagEnd::Heading(_) | TagEnd::CodeBlock) => is_skipped = false,
            Event::Text(_) | Event::SoftBreak if !is_skipped => match stretches.last_mut() {
                // A term may stand on two lines.
                Some((last, stretch)) if *last == link && stretch.end == range.start => {
                    stretch.end = range.end;
                }
                _ => stretches.push((link.clone(), range)),
            },
            _ => {}
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unlinked(chapter: &str) -> Option<&str> {
        let terms = [Term::new("Data race")];
        let first = unlinked_uses(chapter, &terms).pop();
        first.map(|(_, start)| &chapter[start..])
    }

    #[test]
    fn terms_have_the_anchors_of_mdbook() {
        let terms = terms("# Glossary\n\nAmdahl's law\n: A bound.\n\nData race\n: Two accesses.\n");
        let found: Vec<_> = terms.iter().map(|t| (&*t.name, &*t.anchor)).collect();
        assert_eq!(
            found,
            [("Amdahl's law", "amdahls-law"), ("Data race", "data-race")]
        );
    }

    #[test]
    fn a_first_use_is_to_be_linked() {
        assert_eq!(unlinked("# One\n\nOf data\nraces."), Some("data\nraces."));
        assert_eq!(
            unlinked("A [data race](../glossary.md#data-race), data races."),
            None
        );
        assert_eq!(
            unlinked("A data race. A [data race](../glossary.md#data-race)."),
            Some("data race. A [data race](../glossary.md#data-race).")
        );
    }

    #[test]
    fn what_cannot_be_linked_does_not_count() {
        for chapter in [
            "# A Data Race",
            "A `data race` in code.",
            "A [page on data races](races.md).",
            "<figure>\n<text>data race</text>\n</figure>",
            "```text\ndata race\n```",
            "A data racer.",
            "{{#include ../data race.md}}",
        ] {
            assert_eq!(unlinked(chapter), None, "{chapter}");
        }
    }
}
