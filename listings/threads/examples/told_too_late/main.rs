use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn print_first(lines: &[&str]) -> Option<()> {
    let stop = AtomicBool::new(false);

    thread::scope(|scope| {
        let lamp = scope.spawn(|| {
            while !stop.load(Ordering::Relaxed) {
                thread::park(); // A lamp that blinks would use `park_timeout`.
            }
        });

        println!("First: {}", lines.first()?);

        stop.store(true, Ordering::Relaxed);
        lamp.thread().unpark();
        Some(())
    })
}

fn main() {
    println!("Result: {:?}", print_first(&[]));
}
