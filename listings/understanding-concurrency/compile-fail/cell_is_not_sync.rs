use std::cell::Cell;
use std::thread;

fn in_two_threads(job: impl Fn() + Copy + Send) {
    thread::scope(|scope| {
        scope.spawn(job);
        scope.spawn(job);
    });
}

fn main() {
    let visitors = Cell::new(0);

    in_two_threads(|| visitors.set(visitors.get() + 1));
    println!("Visitors: {}", visitors.get());
}
