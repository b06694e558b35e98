use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn main() {
    let seats = AtomicU32::new(1);

    // ANCHOR: buy
    let buy = || match seats.try_update(SeqCst, SeqCst, |free| free.checked_sub(1)) {
        Ok(_) => println!("Sold"),
        Err(_) => println!("Sold out"),
    };
    // ANCHOR_END: buy

    thread::scope(|scope| {
        scope.spawn(buy);
        scope.spawn(buy);
    });

    println!("Seats left: {}", seats.load(SeqCst));
}
