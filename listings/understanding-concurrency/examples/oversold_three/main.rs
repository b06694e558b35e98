use std::sync::atomic::{AtomicI32, Ordering};
use std::thread;

fn main() {
    let seats = AtomicI32::new(1);

    let buy = || {
        if seats.load(Ordering::SeqCst) > 0 {
            seats.fetch_sub(1, Ordering::SeqCst);
        }
    };

    thread::scope(|scope| {
        scope.spawn(buy);
        scope.spawn(buy);
        buy();
    });

    println!("Seats left: {}", seats.into_inner());
}
