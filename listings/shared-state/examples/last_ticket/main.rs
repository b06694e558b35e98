use std::sync::atomic::{AtomicU8, Ordering::SeqCst};

fn main() {
    let wrapping = AtomicU8::new(254);
    for _ in 0..3 {
        println!("fetch_add: ticket {}", wrapping.fetch_add(1, SeqCst));
    }

    let checked = AtomicU8::new(254);
    for _ in 0..3 {
        match checked.try_update(SeqCst, SeqCst, |next| next.checked_add(1)) {
            Ok(ticket) => println!("try_update: ticket {ticket}"),
            Err(_) => println!("try_update: sold out"),
        }
    }
}
