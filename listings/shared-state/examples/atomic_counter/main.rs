use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

fn main() {
    let counter = AtomicUsize::new(0);

    thread::scope(|scope| {
        for _ in 0..10 {
            scope.spawn(|| {
                counter.fetch_add(1, Ordering::SeqCst);
            });
        }
    }); // The scope ends here, and it has joined all ten threads.

    println!("Result: {}", counter.load(Ordering::SeqCst));
}
