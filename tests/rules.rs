//! The book keeps its own rules, and each rule is seen to fail on a small book that breaks it.

use std::fs;

use tempfile::TempDir;
use verify::book::Book;
use verify::rules::violations;

#[test]
fn the_book_keeps_its_rules() {
    let book = Book::load(env!("CARGO_MANIFEST_DIR")).expect("the book loads");
    let found: Vec<_> = violations(&book).iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "\n\n{}\n", found.join("\n\n"));
}

/// A book of one chapter and one listing that keeps every rule, until a test adds to it.
struct SmallBook(TempDir);

/// What the tests add to this chapter begins on line 13.
const CHAPTER: &str = "\
# A Chapter

A program:

```rust
{{#rustdoc_include ../listings/shop/examples/sell/main.rs:sale}}
```

```text
{{#include ../listings/shop/examples/sell/output.txt}}
```

";

const LISTING: &str = "\
fn main() {
    // ANCHOR: sale
    println!(\"sold\");
    // ANCHOR_END: sale
}
";

impl SmallBook {
    fn new() -> SmallBook {
        SmallBook(TempDir::new().expect("a temporary folder can be made"))
            .with_file("src/SUMMARY.md", "# Summary\n\n- [A Chapter](chapter.md)\n")
            .with_file("src/chapter.md", CHAPTER)
            .with_file("listings/shop/examples/sell/main.rs", LISTING)
            .with_file("listings/shop/examples/sell/output.txt", "sold\n")
    }

    fn with_file(self, path: &str, text: &str) -> SmallBook {
        let path = self.0.path().join(path);
        let folder = path.parent().expect("the file lies in the book's folder");
        fs::create_dir_all(folder).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
        self
    }

    fn with_text(self, text: &str) -> SmallBook {
        self.with_file("src/chapter.md", &format!("{CHAPTER}{text}"))
    }

    fn violations(&self) -> Vec<String> {
        let book = Book::load(self.0.path()).expect("the small book loads");
        violations(&book).iter().map(ToString::to_string).collect()
    }

    /// Checks that one rule is broken, and that the message says where and what.
    #[track_caller]
    fn breaks(&self, place: &str, fault: &str) {
        let found = self.violations();
        let [message] = &found[..] else {
            panic!("one rule is broken, but these were reported: {found:#?}");
        };
        let (where_and_what, remedy) = message.split_once('\n').expect("a remedy follows");
        assert!(
            where_and_what.starts_with(&format!("{place}: ")),
            "{message}"
        );
        assert!(where_and_what.contains(fault), "{message}");
        assert!(!remedy.trim().is_empty(), "{message}");
    }
}

#[test]
fn a_small_book_keeps_the_rules() {
    assert_eq!(SmallBook::new().violations(), [""; 0]);
}

#[test]
fn code_written_in_a_chapter() {
    SmallBook::new()
        .with_text("```rust\nfn main() {}\n```\n")
        .breaks("src/chapter.md:13", "not exactly one include of a listing");
}

#[test]
fn code_beside_an_include() {
    SmallBook::new()
        .with_text(
            "```rust\n{{#rustdoc_include ../listings/shop/examples/sell/main.rs}}\nfn more() {}\n```\n",
        )
        .breaks("src/chapter.md:13", "not exactly one include of a listing");
}

#[test]
fn a_part_of_a_listing_without_the_rest() {
    SmallBook::new()
        .with_text("```rust\n{{#include ../listings/shop/examples/sell/main.rs:sale}}\n```\n")
        .breaks("src/chapter.md:13", "not exactly one include of a listing");
}

#[test]
fn a_program_from_elsewhere() {
    SmallBook::new()
        .with_file("program.rs", "fn main() {}\n")
        .with_text("```rust\n{{#rustdoc_include ../program.rs}}\n```\n")
        .breaks("src/chapter.md:13", "not exactly one include of a listing");
}

#[test]
fn an_include_of_a_missing_file() {
    SmallBook::new()
        .with_text("{{#include nope.txt}}\n")
        .breaks("src/chapter.md:13", "`nope.txt` cannot be read");
}

#[test]
fn a_misspelt_anchor() {
    SmallBook::new()
        .with_text(
            "```rust\n{{#rustdoc_include ../listings/shop/examples/sell/main.rs:sail}}\n```\n",
        )
        .breaks("src/chapter.md:14", "has no lines between `ANCHOR: sail`");
}

#[test]
fn a_misspelt_directive() {
    SmallBook::new()
        .with_text("{{#inlcude ../listings/shop/examples/sell/main.rs}}\n")
        .breaks("src/chapter.md:13", "`inlcude` is not a directive");
}

#[test]
fn an_include_outside_of_a_block() {
    SmallBook::new()
        .with_file("more.txt", "```rust\nfn main() {}\n```\n")
        .with_text("{{#include ../more.txt}}\n")
        .breaks("src/chapter.md:13", "stands outside of a code block");
}

#[test]
fn a_block_that_is_html_to_markdown() {
    SmallBook::new()
        .with_text(
            "<details>\n<summary>More</summary>\n```text\n\
             {{#include ../listings/shop/examples/sell/output.txt}}\n```\n</details>\n",
        )
        .breaks("src/chapter.md:16", "stands outside of a code block");
}

#[test]
fn html_in_a_chapter() {
    SmallBook::new()
        .with_text("<pre><code>sold: 2</code></pre>\n")
        .breaks("src/chapter.md:13", "`<pre`");
    SmallBook::new()
        .with_text("<!-- hidden -->\n")
        .breaks("src/chapter.md:13", "`<!--`");
}

#[test]
fn a_block_in_a_list() {
    SmallBook::new()
        .with_file("listings/shop/examples/sell/output.txt", "sold\nsold\n")
        .with_text("1. Read:\n\n   ```text\n   {{#include ../listings/shop/examples/sell/output.txt}}\n   ```\n")
        .breaks("src/chapter.md:15", "mdBook does not render this block");
}

#[test]
fn a_line_that_mdbook_takes_for_hidden() {
    SmallBook::new()
        .with_file(
            "listings/shop/examples/sell/main.rs",
            &LISTING.replace("sold", "sold\n# two"),
        )
        .breaks("src/chapter.md:5", "mdBook does not render this block");
}

#[test]
fn an_output_that_ends_its_block() {
    SmallBook::new()
        .with_file("listings/shop/examples/sell/output.txt", "sold\n```\n")
        .breaks("src/chapter.md:9", "mdBook does not render this block");
}

#[test]
fn an_attribute_of_an_output() {
    SmallBook::new()
        .with_text(
            "```text,hidelines=s\n{{#include ../listings/shop/examples/sell/output.txt}}\n```\n",
        )
        .breaks("src/chapter.md:13", "the attribute `hidelines=s`");
}

#[test]
fn an_output_of_another_listing() {
    SmallBook::new()
        .with_file(
            "src/SUMMARY.md",
            "# Summary\n\n- [A](chapter.md)\n- [B](other.md)\n",
        )
        .with_file(
            "src/other.md",
            "```text\n{{#include ../listings/shop/examples/sell/output.txt}}\n```\n",
        )
        .breaks(
            "src/other.md:1",
            "not the output of a listing that is shown above",
        );
}

#[test]
fn an_output_among_commands() {
    SmallBook::new()
        .with_text("```sh\ncargo run\nsold\n```\n")
        .breaks("src/chapter.md:13", "a line that is no command");
}

#[test]
fn a_file_that_mdbook_would_publish() {
    SmallBook::new()
        .with_file("src/page.html", "<p>sold: 2</p>\n")
        .breaks("src/page.html", "does not list this file");
}

#[test]
fn a_listing_that_goes_around_std() {
    SmallBook::new()
        .with_file(
            "listings/shop/examples/sell/main.rs",
            &LISTING.replace("println", "let _ = core::mem::take(&mut 1); println"),
        )
        .breaks("listings/shop/examples/sell/main.rs", "names `core::`");
}

#[test]
fn an_operation_that_no_checker_schedules() {
    SmallBook::new()
        .with_file(
            "listings/shop/examples/sell/main.rs",
            &LISTING.replace("println", "Arc::strong_count(&seats); println"),
        )
        .breaks(
            "listings/shop/examples/sell/main.rs",
            "do not schedule `strong_count`",
        );
}

#[test]
fn two_listings_of_one_name() {
    SmallBook::new()
        .with_file("listings/market/examples/sell/main.rs", "fn main() {}\n")
        .with_text("```rust\n{{#rustdoc_include ../listings/market/examples/sell/main.rs}}\n```\n")
        .breaks("listings/shop/examples/sell/main.rs", "has the same name");
}

#[test]
fn a_listing_that_no_chapter_shows() {
    SmallBook::new()
        .with_file("listings/shop/examples/lonely/main.rs", "fn main() {}\n")
        .breaks(
            "listings/shop/examples/lonely/main.rs",
            "no chapter shows this file",
        );
}

#[test]
fn a_chapter_that_the_summary_does_not_list() {
    SmallBook::new()
        .with_file("src/part/lonely.md", "# A Lonely Chapter\n")
        .breaks(
            "src/part/lonely.md",
            "src/SUMMARY.md does not list this file",
        );
}

#[test]
fn a_block_marked_ignore() {
    SmallBook::new()
        .with_text(
            "```rust,ignore\n{{#rustdoc_include ../listings/shop/examples/sell/main.rs}}\n```\n",
        )
        .breaks("src/chapter.md:13", "marked `ignore`");
}

#[test]
fn an_attribute_that_nothing_proves() {
    SmallBook::new()
        .with_text(
            "```rust,edition2021\n{{#rustdoc_include ../listings/shop/examples/sell/main.rs}}\n```\n",
        )
        .breaks("src/chapter.md:13", "the attribute `edition2021`");
}

#[test]
fn rust_under_another_name() {
    SmallBook::new()
        .with_text("```rs\nfn main() {}\n```\n")
        .breaks("src/chapter.md:13", "the language `rs`");
}

#[test]
fn a_code_block_without_a_language() {
    SmallBook::new()
        .with_text("    let indented = true;\n")
        .breaks("src/chapter.md:13", "names no language");
}

#[test]
fn an_output_that_no_page_shows() {
    SmallBook::new()
        .with_file("listings/shop/examples/more.txt", "sold\n")
        .breaks(
            "listings/shop/examples/more.txt",
            "no chapter shows this file",
        );
}

#[test]
fn a_compilers_message_that_no_page_shows() {
    SmallBook::new()
        .with_file("listings/shop/compile-fail/more.stderr", "error\n")
        .breaks(
            "listings/shop/compile-fail/more.stderr",
            "no chapter shows this file",
        );
}

#[test]
fn a_listing_without_its_output() {
    SmallBook::new()
        .with_file(
            "src/SUMMARY.md",
            "# Summary\n\n- [A](chapter.md)\n- [B](other.md)\n",
        )
        .with_file(
            "src/other.md",
            "```rust\n{{#rustdoc_include ../listings/shop/examples/sell/main.rs}}\n```\n",
        )
        .breaks(
            "src/other.md:1",
            "listings/shop/examples/sell/output.txt is not shown",
        );
}

#[test]
fn output_typed_by_hand() {
    SmallBook::new()
        .with_text("```text\nsold\n```\n")
        .breaks("src/chapter.md:13", "typed by hand");
    SmallBook::new()
        .with_text("```console\n$ cargo run\nsold\n```\n")
        .breaks("src/chapter.md:13", "typed by hand");
}

#[test]
fn a_compile_fail_block_without_the_compilers_message() {
    SmallBook::new()
        .with_file("listings/shop/compile-fail/sell.rs", "fn main() { sell }\n")
        .with_text("```rust,compile_fail\n{{#rustdoc_include ../listings/shop/compile-fail/sell.rs}}\n```\n")
        .breaks("src/chapter.md:13", "listings/shop/compile-fail/sell.stderr is not shown");
}

#[test]
fn a_compile_fail_block_of_a_listing_that_compiles() {
    SmallBook::new()
        .with_text("```rust,compile_fail\n{{#rustdoc_include ../listings/shop/examples/sell/main.rs}}\n```\n")
        .breaks("src/chapter.md:13", "`compile_fail` goes with the listings in compile-fail/");
}

#[test]
fn a_should_panic_block_without_the_panics_message() {
    SmallBook::new()
        .with_file("listings/shop/examples/fail/main.rs", "fn main() { panic!() }\n")
        .with_text("```rust,should_panic\n{{#rustdoc_include ../listings/shop/examples/fail/main.rs}}\n```\n")
        .breaks("src/chapter.md:13", "listings/shop/examples/fail/stderr.txt is not shown");
}

#[test]
fn a_program_that_is_not_run_for_no_reason() {
    SmallBook::new()
        .with_text(
            "```rust,no_run\n{{#rustdoc_include ../listings/shop/examples/sell/main.rs}}\n```\n",
        )
        .breaks("src/chapter.md:13", "no schedule of the listing deadlocks");
}

#[test]
fn a_program_that_is_not_run_because_it_may_deadlock() {
    let found = r#"{"checker":"shuttle","exhaustive":true,"schedules":1,"outcomes":[{"ending":{"deadlocked":[]},"output":"",
        "schedules":1,"shortest":[]}],"objects":[],"steps":[],"nodes":[]}"#;
    let book = SmallBook::new()
        .with_file(
            "listings/shop/examples/wait/main.rs",
            "fn main() { loop {} }\n",
        )
        .with_file("listings/shop/examples/wait/schedules.json", found)
        .with_text(
            "```rust,no_run\n{{#rustdoc_include ../listings/shop/examples/wait/main.rs}}\n```\n",
        );
    assert_eq!(book.violations(), [""; 0]);
}

#[test]
fn a_listing_without_what_its_schedules_do() {
    SmallBook::new()
        .with_file(
            "listings/shop/examples/sell/schedules.md",
            "The same in all 3 schedules.\n",
        )
        .with_text("{{#include ../listings/shop/examples/sell/schedules.md}}\n")
        .with_file(
            "src/SUMMARY.md",
            "# Summary\n\n- [A](chapter.md)\n- [B](other.md)\n",
        )
        .with_file(
            "src/other.md",
            "```rust\n{{#rustdoc_include ../listings/shop/examples/sell/main.rs}}\n```\n\n\
             ```text\n{{#include ../listings/shop/examples/sell/output.txt}}\n```\n",
        )
        .breaks(
            "src/other.md:1",
            "listings/shop/examples/sell/schedules.md is not shown",
        );
}

#[test]
fn an_output_that_is_marked_as_a_message() {
    SmallBook::new()
        .with_text("```console\n{{#include ../listings/shop/examples/sell/output.txt}}\n```\n")
        .breaks("src/chapter.md:13", "this block is of the other kind");
}

#[test]
fn a_term_that_is_not_linked_to_the_glossary() {
    let glossary = "# Glossary\n\nData race\n: Two accesses that nothing puts in order.\n";
    SmallBook::new()
        .with_file(
            "src/SUMMARY.md",
            "# Summary\n\n- [A Chapter](chapter.md)\n- [Glossary](glossary.md)\n",
        )
        .with_file("src/glossary.md", glossary)
        .with_text("This has no\ndata race.\n")
        .breaks("src/chapter.md:14", "`Data race` is a term of the glossary");
}
