use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

fn main() {
    let counter = AtomicUsize::new(0);

    let add_one = || {
        let seen = counter.load(Ordering::SeqCst);
        counter.store(seen + 1, Ordering::SeqCst);
    };

    thread::scope(|scope| {
        scope.spawn(add_one);
        scope.spawn(add_one);
    });

    println!("Result: {}", counter.load(Ordering::SeqCst));
}
