//! Every picture tells what it shows to those who do not see it, and follows the theme.

#[path = "support/site.rs"]
mod site;

use scraper::{ElementRef, Html, Selector};
use site::SITE;

#[test]
fn pictures_are_described_and_follow_the_theme() {
    let mut faults = Vec::new();
    let mut count = 0;
    for (file, html) in &*SITE {
        let html = Html::parse_document(html.as_deref().unwrap_or_default());
        for picture in html.select(&selector("main figure svg")) {
            count += 1;
            faults.extend(fault(picture).map(|fault| format!("{}: {fault}", file.display())));
        }
    }
    assert!(count > 0, "the book has pictures");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_picture_at_fault_is_found() {
    let fault = |html: &str| {
        let html = Html::parse_fragment(html);
        fault(html.select(&selector("svg")).next().expect("a picture"))
    };
    let labels = r#"<svg role="img" aria-labelledby="t d"><title id="t">Lanes</title>"#;
    let described = format!(r#"{labels}<desc id="d">Two.</desc>"#);
    assert_eq!(fault(&format!("{described}</svg>")), None);
    for html in [
        "<svg></svg>".to_owned(),
        format!("{labels}</svg>"),
        format!(r#"{labels}<desc id="d"> </desc></svg>"#),
        format!(r##"{described}<path fill="#f00"/></svg>"##),
        format!(r#"{described}<path style="stroke: red"/></svg>"#),
    ] {
        assert!(fault(&html).is_some(), "{html}");
    }
}

/// What is wrong with a picture, if anything is.
fn fault(picture: ElementRef) -> Option<String> {
    if picture.attr("role") != Some("img") {
        return Some("a picture does not have `role=\"img\"`".to_owned());
    }
    let labels = picture.attr("aria-labelledby").unwrap_or_default();
    for element in ["title", "desc"] {
        let label = picture.select(&selector(element)).find(|label| {
            let names = labels
                .split_whitespace()
                .any(|id| label.attr("id") == Some(id));
            names && !label.text().collect::<String>().trim().is_empty()
        });
        if label.is_none() {
            return Some(format!(
                "`aria-labelledby` of a picture names no <{element}> of its own"
            ));
        }
    }
    let own_color = picture.descendent_elements().find(has_own_color)?;
    Some(format!(
        "this has a color that is not the theme's: {}",
        own_color.html()
    ))
}

fn has_own_color(element: &ElementRef) -> bool {
    let is_own = |color: &str| {
        let color = color.trim();
        !["none", "currentColor", "inherit"].contains(&color) && !color.starts_with("var(--")
    };
    let properties = ["fill", "stroke", "color"];
    let attributes = properties.iter().filter_map(|name| element.attr(name));
    let styles = element.attr("style").unwrap_or_default().split(';');
    let mut styled = styles
        .filter_map(|style| style.split_once(':'))
        .filter(|(name, _)| properties.contains(&name.trim()));
    attributes.into_iter().any(is_own) || styled.any(|(_, color)| is_own(color))
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("the selector is valid")
}
