//! What a listing prints, in the form that the book shows.

use std::sync::LazyLock;

use regex::Regex;

/// What comes before the message of a panic, with the id of the thread.
static PANICKED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?m)^(?<thread>thread '.*') \(\d+\) (?<rest>panicked at|has overflowed)")
        .expect("the pattern is valid")
});

/// Standard error as the book shows it: thread ids, which differ in every run, are `(ID)`, and paths
/// are written with `/`.
pub fn normalize_errors(text: &str) -> String {
    let mut normal = String::new();
    for line in PANICKED.replace_all(text, "$thread (ID) $rest").lines() {
        let is_place = line.contains("panicked at ");
        normal.push_str(&if is_place {
            line.replace('\\', "/")
        } else {
            line.to_owned()
        });
        normal.push('\n');
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thread_ids_are_normalized_and_nothing_else() {
        let text = "selling\nthread 'clerk' (4711) panicked at listings\\shop\\main.rs:3:5:\nsold out (4711)\n";
        let normal = "selling\nthread 'clerk' (ID) panicked at listings/shop/main.rs:3:5:\nsold out (4711)\n";
        assert_eq!(normalize_errors(text), normal);
        assert_eq!(normalize_errors(""), "");
    }
}
