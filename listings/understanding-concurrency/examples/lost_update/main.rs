use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

fn main() {
    let visitors = AtomicUsize::new(0);

    let count_one = || {
        let seen = visitors.load(Ordering::SeqCst);
        visitors.store(seen + 1, Ordering::SeqCst);
    };

    thread::scope(|scope| {
        scope.spawn(count_one);
        scope.spawn(count_one);
    });

    println!("Visitors: {}", visitors.load(Ordering::SeqCst));
}
