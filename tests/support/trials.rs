//! One test for each listing, named so that it is found by its chapter as well.

use libtest_mimic::{Arguments, Failed, Trial};
use verify::book::{Book, Showing};
use verify::listing::Listing;

/// A test for each listing that the book shows and that is `wanted`.
///
/// A test's name ends in `aspect`: what is tested of the listing.
pub fn of_listings(
    aspect: &str,
    wanted: fn(&Listing) -> bool,
    check: fn(&Listing, &[Showing]) -> Result<(), String>,
) -> Vec<Trial> {
    let book = Book::load(env!("CARGO_MANIFEST_DIR")).expect("the book loads");
    let listings = book
        .showings()
        .into_iter()
        .filter(|(listing, _)| wanted(listing));
    let trials = listings.map(|(listing, showings)| {
        let name = name(&book, &listing, &showings, aspect);
        Trial::test(name, move || {
            check(&listing, &showings).map_err(|error| failed(&error, &listing, &showings))
        })
    });
    trials.collect()
}

/// Runs the tests that the arguments of this program ask for, and exits.
pub fn run(trials: Vec<Trial>) -> ! {
    libtest_mimic::run(&Arguments::from_args(), trials).exit()
}

/// A name such as `threads_spawning_threads_spawn_output`.
fn name(book: &Book, listing: &Listing, showings: &[Showing], aspect: &str) -> String {
    let chapters = showings.iter().map(|showing| {
        let word = book.chapter_word(&showing.chapter);
        word.trim_end_matches(".md").replace('-', "_")
    });
    let mut chapters: Vec<_> = chapters.collect();
    chapters.dedup();
    format!("{}_{}_{aspect}", chapters.join("_and_"), listing.name())
}

fn failed(error: &str, listing: &Listing, showings: &[Showing]) -> Failed {
    let showings: Vec<_> = showings.iter().map(ToString::to_string).collect();
    format!(
        "\n{error}\n\n{listing}\n    is shown by {}\n",
        showings.join(", ")
    )
    .into()
}
