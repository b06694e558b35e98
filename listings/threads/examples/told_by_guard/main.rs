use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, Thread};

// ANCHOR: guard
struct StopOnDrop<'a> {
    stop: &'a AtomicBool,
    thread: &'a Thread,
}

impl Drop for StopOnDrop<'_> {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.unpark();
    }
}

fn print_first(lines: &[&str]) -> Option<()> {
    let stop = AtomicBool::new(false);

    thread::scope(|scope| {
        let lamp = scope.spawn(|| {
            while !stop.load(Ordering::Relaxed) {
                thread::park();
            }
        });
        let _guard = StopOnDrop {
            stop: &stop,
            thread: lamp.thread(),
        };

        println!("First: {}", lines.first()?);
        Some(())
    }) // `_guard` is dropped before the scope waits.
}
// ANCHOR_END: guard

fn main() {
    println!("Result: {:?}", print_first(&[]));
}
