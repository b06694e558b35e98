use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let visitors = AtomicU32::new(0);

    let welcome = || {
        let earlier = visitors.fetch_add(1, Ordering::Relaxed);
        println!("Welcome, visitor {}", earlier + 1);
    };

    thread::scope(|scope| {
        scope.spawn(welcome); // at the front door
        scope.spawn(welcome); // at the back door
    });
}
