use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn main() {
    let soup_ready = AtomicBool::new(false);
    let waiter = thread::current();

    thread::scope(|scope| {
        scope.spawn(|| {
            let minutes: u32 = "twenty".parse().expect("a number of minutes");
            println!("Cook: the soup has boiled for {minutes} minutes");
            soup_ready.store(true, Ordering::Release);
            waiter.unpark();
        });

        while !soup_ready.load(Ordering::Acquire) {
            thread::park();
        }
        println!("Waiter: serving the soup");
    });
}
