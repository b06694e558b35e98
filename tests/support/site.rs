//! The book as `mdbook build` publishes it.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use tempfile::TempDir;
use verify::book::build_html;
use walkdir::WalkDir;

/// The site's files, by their paths relative to its folder, each with its HTML if it is a page.
pub static SITE: LazyLock<BTreeMap<PathBuf, Option<String>>> = LazyLock::new(|| {
    let folder = TempDir::new().expect("a temporary folder can be made");
    build_html(env!("CARGO_MANIFEST_DIR"), folder.path()).expect("mdBook builds the book");
    let entries = WalkDir::new(folder.path()).into_iter();
    let files = entries.map(|entry| entry.expect("the site can be read").into_path());
    let files = files.filter(|file| file.is_file()).map(|file| {
        let path = file.strip_prefix(folder.path()).expect("it lies there");
        let is_page = file
            .extension()
            .is_some_and(|extension| extension == "html");
        let html = is_page.then(|| fs::read_to_string(&file).expect("the page can be read"));
        (path.to_owned(), html)
    });
    files.collect()
});
