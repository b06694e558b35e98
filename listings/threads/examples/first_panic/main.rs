use std::panic::{catch_unwind, resume_unwind};
use std::thread;

fn close_box(bottles: u32) {
    assert!(bottles <= 6, "{bottles} bottles in one box");
}

fn main() {
    let closed = catch_unwind(|| {
        thread::scope(|s| {
            let handles = [4, 9, 7].map(|bottles| s.spawn(move || close_box(bottles)));
            for handle in handles {
                if let Err(payload) = handle.join() {
                    resume_unwind(payload);
                }
            }
        });
    });

    if let Err(payload) = closed {
        println!("{:?}", payload.downcast_ref::<String>());
    }
}
