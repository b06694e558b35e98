use std::sync::Arc;
use std::sync::atomic::AtomicU8;
use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, SeqCst};
use std::thread;

fn main() {
    let ticket = Arc::new(AtomicU8::new(254));
    let customer = thread::spawn({
        let ticket = Arc::clone(&ticket);
        move || {
            let got = ticket.try_update(SeqCst, Relaxed, |next| next.checked_add(1));
            (got, ticket.swap(7, Relaxed))
        }
    });
    let got = ticket.fetch_add(1, Relaxed);
    let raced = ticket.compare_exchange(255, 3, AcqRel, Acquire);
    let customer = customer.join().unwrap();
    println!("{got} {raced:?} {customer:?} {}", ticket.load(Relaxed));
}
