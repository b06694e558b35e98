//! Every link within the book leads somewhere, to its very anchor.

#[path = "support/site.rs"]
mod site;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use scraper::{Html, Selector};
use site::SITE;
use verify::book::normalize;

/// A page of the site, as far as links go.
struct Page {
    anchors: BTreeSet<String>,
    links: Vec<String>,
    /// The folder that links are relative to.
    base: PathBuf,
}

/// The pages by their files.
static PAGES: LazyLock<BTreeMap<&Path, Page>> = LazyLock::new(|| {
    let pages = SITE.iter().filter_map(|(file, html)| {
        let page = read(file, html.as_deref()?);
        Some((file.as_path(), page))
    });
    pages.collect()
});

#[test]
fn links_lead_somewhere() {
    let mut broken = Vec::new();
    let mut count = 0;
    for (file, page) in &*PAGES {
        let links = page.links.iter().filter(|link| is_internal(link));
        for link in links {
            count += 1;
            if let Some(fault) = fault(file, page, link) {
                broken.push(format!("{}: `{link}` {fault}", file.display()));
            }
        }
    }
    assert!(count > PAGES.len(), "the pages have links to each other");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_broken_link_is_found() {
    let (file, page) = PAGES.first_key_value().expect("the site has pages");
    let fault = |link| fault(file, page, link);
    assert_eq!(fault("no-such-page.html"), Some("leads to no file"));
    assert_eq!(
        fault("glossary.html#no-such-term"),
        Some("leads to no anchor")
    );
    assert_eq!(fault("#no-such-heading"), Some("leads to no anchor"));
    assert_eq!(fault("glossary.html#data-race"), None);
}

/// What is wrong with a link of a page, if anything is.
fn fault(file: &Path, page: &Page, link: &str) -> Option<&'static str> {
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let target = match path {
        "" => file.to_owned(),
        path => normalize(&page.base.join(path)),
    };
    if !SITE.contains_key(&target) {
        return Some("leads to no file");
    }
    let has_anchor = |target: &Page| target.anchors.contains(anchor);
    let leads_there = anchor.is_empty() || PAGES.get(&*target).is_some_and(has_anchor);
    (!leads_there).then_some("leads to no anchor")
}

fn is_internal(link: &str) -> bool {
    !link.contains("://") && !link.starts_with("mailto:") && !link.starts_with("data:")
}

fn read(file: &Path, html: &str) -> Page {
    let html = Html::parse_document(html);
    let values = |selector: &str, attribute: &'static str| {
        let selector = Selector::parse(selector).expect("the selector is valid");
        let found = html.select(&selector);
        let values = found.filter_map(|element| element.attr(attribute).map(str::to_owned));
        values.collect::<Vec<_>>()
    };
    // A page that is shown for any address, such as 404.html, says what its links are relative to.
    let at_root = values("base", "href").contains(&"/".to_owned());
    let folder = if at_root {
        Path::new("")
    } else {
        file.parent().unwrap_or(file)
    };
    let mut links = values("[src]", "src");
    links.extend(values("a[href], link[href]", "href"));
    Page {
        anchors: values("[id]", "id").into_iter().collect(),
        links,
        base: folder.to_owned(),
    }
}
