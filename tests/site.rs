//! The built site shows the programs that were tested.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use scraper::{Html, Selector};
use tempfile::TempDir;
use verify::book::{Book, build_html};
use verify::skeptic_input::Origin;

/// The tests that skeptic generated.
const GENERATED: &str = include_str!(concat!(env!("OUT_DIR"), "/block-tests.rs"));

/// Programs in the order of their chapter, by the chapter's file.
type Programs = BTreeMap<PathBuf, Vec<String>>;

#[test]
fn the_pages_show_what_skeptic_ran() {
    let (shown, tested) = (shown_programs(), tested_programs());
    assert!(!tested.is_empty(), "the book has programs");
    for (chapter, programs) in &shown {
        let tested = tested.get(chapter);
        assert_eq!(
            Some(programs),
            tested,
            "left: what the page of {} shows",
            chapter.display()
        );
    }
    assert_eq!(
        shown.len(),
        tested.len(),
        "a chapter has tests, and its page no program"
    );
}

/// The Rust blocks of the built pages, hidden lines included, but for those that must not compile.
fn shown_programs() -> Programs {
    let root = env!("CARGO_MANIFEST_DIR");
    let site = TempDir::new().expect("a temporary folder can be made");
    build_html(root, site.path()).expect("mdBook builds the book");
    let book = Book::load(root).expect("the book loads");
    let chapters = book.chapters.iter().map(|chapter| {
        let page = chapter
            .path
            .strip_prefix(&book.src)
            .expect("a chapter lies there");
        let html = fs::read_to_string(site.path().join(page).with_extension("html"));
        (
            chapter.path.clone(),
            rust_blocks(&html.expect("each chapter has a page")),
        )
    });
    chapters
        .filter(|(_, programs)| !programs.is_empty())
        .collect()
}

fn rust_blocks(page: &str) -> Vec<String> {
    let selector = Selector::parse("code.language-rust:not(.compile_fail)");
    Html::parse_document(page)
        .select(&selector.expect("the selector is valid"))
        .map(|code| code.text().collect::<String>().trim_end().to_owned())
        .collect()
}

/// The programs in the tests that skeptic generated.
fn tested_programs() -> Programs {
    let mut programs = Programs::new();
    let literals = GENERATED
        .split("r####\"")
        .filter_map(|rest| rest.split_once("\"####"));
    for (literal, _) in literals.filter(|(literal, _)| literal.starts_with("// {")) {
        let (origin, program) = Origin::split(literal);
        let (chapter, _line) = origin.block.rsplit_once(':').expect("a block has a line");
        let programs = programs.entry(chapter.into()).or_default();
        programs.push(program.trim_end().to_owned());
    }
    programs
}
