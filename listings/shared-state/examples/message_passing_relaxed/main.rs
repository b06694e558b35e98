use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
use std::thread;

#[derive(Default)]
struct Barometer {
    pressure: AtomicU32, // In hPa, and 0 until it is measured.
    ready: AtomicBool,
}

fn main() {
    let barometer = Arc::new(Barometer::default());

    let sensor = thread::spawn({
        let barometer = Arc::clone(&barometer);
        move || {
            barometer.pressure.store(1013, Relaxed);
            barometer.ready.store(true, Relaxed);
        }
    });

    let ready = barometer.ready.load(Relaxed);
    let pressure = barometer.pressure.load(Relaxed); // May be 0, even if `ready` is true.
    sensor.join().unwrap();

    println!("ready: {ready}, pressure: {pressure}");
}
