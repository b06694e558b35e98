use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let seats = AtomicU32::new(1);

    let buy = || {
        if seats.load(Ordering::SeqCst) > 0 {
            seats.fetch_sub(1, Ordering::SeqCst);
        }
    };

    thread::scope(|scope| {
        scope.spawn(buy);
        scope.spawn(buy);
    });

    println!("Seats left: {}", seats.load(Ordering::SeqCst));
}
