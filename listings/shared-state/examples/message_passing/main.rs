use std::sync::Arc;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicBool, AtomicU32};
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
            barometer.ready.store(true, Release); // Publishes what this thread wrote so far,
        }
    });

    let ready = barometer.ready.load(Acquire); // to a thread that sees `true` here.
    let pressure = barometer.pressure.load(Relaxed);
    sensor.join().unwrap();

    println!("ready: {ready}, pressure: {pressure}");
}
