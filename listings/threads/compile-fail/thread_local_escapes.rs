use std::cell::Cell;

thread_local! {
    static MALFORMED: Cell<usize> = const { Cell::new(0) };
}

fn main() {
    let count = MALFORMED.with(|count| count);
    count.set(1);
}
