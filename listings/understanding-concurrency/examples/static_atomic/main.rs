use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static SOLD: AtomicU32 = AtomicU32::new(0);

fn sell() {
    SOLD.fetch_add(1, Ordering::Relaxed);
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(sell);
        scope.spawn(sell);
    });

    println!("Sold: {}", SOLD.load(Ordering::Relaxed));
}
