use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering, fence};
use std::thread;

fn main() {
    let reading = Arc::new((AtomicU32::new(0), AtomicBool::new(false)));
    let sensor = thread::spawn({
        let reading = Arc::clone(&reading);
        move || {
            reading.0.store(1013, Ordering::Relaxed);
            fence(Ordering::Release);
            reading.1.store(true, Ordering::Relaxed);
        }
    });
    while !reading.1.load(Ordering::Relaxed) {
        std::hint::spin_loop();
    }
    fence(Ordering::Acquire);
    println!("{}", reading.0.load(Ordering::Relaxed));
    sensor.join().unwrap();
}
