use std::thread::Builder;

/// How deep brackets are nested, in a text of nothing else. Each level is a call of its own.
fn depth(text: &mut impl Iterator<Item = char>) -> usize {
    let mut deepest = 0;
    while text.next() == Some('[') {
        deepest = deepest.max(1 + depth(text));
    }
    deepest
}

fn main() {
    const LEVELS: usize = 100_000;
    let text = "[".repeat(LEVELS) + &"]".repeat(LEVELS);

    let parser = Builder::new()
        .name("parser".to_owned())
        .stack_size(64 * 1024 * 1024)
        .spawn(move || depth(&mut text.chars()))
        .expect("the system can start a thread");

    println!("Nested {} deep", parser.join().unwrap());
}
