//! The built site shows the programs that were tested, and the files that were checked.

#[path = "support/site.rs"]
mod site;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use scraper::{Html, Selector};
use site::SITE;
use verify::book::Book;
use verify::page;
use verify::skeptic_input::Origin;

/// The tests that skeptic generated.
const GENERATED: &str = include_str!(concat!(env!("OUT_DIR"), "/block-tests.rs"));

/// Code in the order of its page, by the chapter's file.
type Code = BTreeMap<PathBuf, Vec<String>>;

static BOOK: LazyLock<Book> =
    LazyLock::new(|| Book::load(env!("CARGO_MANIFEST_DIR")).expect("the book loads"));

/// The HTML of the pages, by the chapter's file.
static PAGES: LazyLock<BTreeMap<PathBuf, &str>> = LazyLock::new(|| {
    let pages = BOOK.chapters.iter().map(|chapter| {
        let page = chapter.path.strip_prefix(&BOOK.src);
        let page = page.expect("a chapter lies there").with_extension("html");
        let html = SITE.get(&page).and_then(Option::as_deref);
        (chapter.path.clone(), html.expect("each chapter has a page"))
    });
    pages.collect()
});

#[test]
fn the_pages_show_what_skeptic_ran() {
    let tested = tested_programs();
    assert!(!tested.is_empty(), "the book has programs");
    // mdBook gives a block's attributes to it as classes.
    assert_same(
        &shown("main code.language-rust:not(.compile_fail)"),
        &tested,
    );
}

#[test]
fn the_pages_show_what_is_in_the_files() {
    let blocks = BOOK.chapters.iter().map(|chapter| {
        let blocks = page::blocks(&BOOK, chapter).expect("the included files are there");
        let texts = blocks
            .into_iter()
            .map(|block| block.text.trim_end().to_owned());
        (chapter.path.clone(), texts.collect::<Vec<_>>())
    });
    let blocks = blocks.filter(|(_, texts)| !texts.is_empty()).collect();
    assert_same(&shown("main pre"), &blocks);
}

#[track_caller]
fn assert_same(shown: &Code, expected: &Code) {
    for (chapter, texts) in shown {
        let expected = expected.get(chapter);
        assert_eq!(
            Some(texts),
            expected,
            "left: what the page of {} shows",
            chapter.display()
        );
    }
    assert_eq!(
        shown.len(),
        expected.len(),
        "these chapters show code: {:#?}",
        shown.keys()
    );
}

/// The text of each element that a selector finds, hidden lines included.
fn shown(selector: &str) -> Code {
    let selector = Selector::parse(selector).expect("the selector is valid");
    let pages = PAGES.iter().map(|(chapter, html)| {
        let html = Html::parse_document(html);
        let found = html.select(&selector);
        let texts = found.map(|element| element.text().collect::<String>().trim_end().to_owned());
        (chapter.clone(), texts.collect::<Vec<_>>())
    });
    pages.filter(|(_, texts)| !texts.is_empty()).collect()
}

/// The programs in the tests that skeptic generated.
fn tested_programs() -> Code {
    let mut programs = Code::new();
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
