use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let visitors = AtomicU32::new(0);

    let front_door = || visitors.fetch_add(1, Ordering::Relaxed);
    let back_door = || visitors.fetch_add(1, Ordering::Relaxed);

    thread::scope(|scope| {
        scope.spawn(front_door);
        scope.spawn(back_door);
    });

    println!("Visitors: {}", visitors.into_inner());
}
