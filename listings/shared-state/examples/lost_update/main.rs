use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

fn main() {
    let counter = AtomicUsize::new(0);
    let all_loaded = Barrier::new(10);

    thread::scope(|scope| {
        for _ in 0..10 {
            scope.spawn(|| {
                let seen = counter.load(Ordering::SeqCst);
                all_loaded.wait(); // Lets the unlucky schedule happen every time.
                counter.store(seen + 1, Ordering::SeqCst);
            });
        }
    });

    println!("Result: {}", counter.load(Ordering::SeqCst));
}
