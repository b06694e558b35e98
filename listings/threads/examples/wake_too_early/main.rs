use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn main() {
    let ready = AtomicBool::new(false);

    thread::scope(|scope| {
        let waiter = scope.spawn(|| {
            while !ready.load(Ordering::Acquire) {
                thread::park();
            }
            println!("Waiter: serving the soup");
        });

        waiter.thread().unpark();
        ready.store(true, Ordering::Release);
    });
}
