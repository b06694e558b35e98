use std::sync::Arc;
use std::sync::atomic::Ordering::{Relaxed, SeqCst};
use std::sync::atomic::{AtomicBool, fence};
use std::thread;

// ANCHOR: sell
/// Raises a hand, and sells the last seat unless the other clerk's hand is up.
fn sell(own: &AtomicBool, other: &AtomicBool) -> bool {
    own.store(true, Relaxed);
    fence(SeqCst); // One clerk's fence comes first, and the other clerk sees that hand.
    !other.load(Relaxed)
}
// ANCHOR_END: sell

fn main() {
    let ann = Arc::new(AtomicBool::new(false));
    let ben = Arc::new(AtomicBool::new(false));

    let clerk = thread::spawn({
        let (ann, ben) = (Arc::clone(&ann), Arc::clone(&ben));
        move || sell(&ann, &ben)
    });

    let ben_sells = sell(&ben, &ann);
    let ann_sells = clerk.join().unwrap();

    println!("Ann sells: {ann_sells}, Ben sells: {ben_sells}");
}
