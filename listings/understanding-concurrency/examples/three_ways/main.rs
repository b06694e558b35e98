use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, mpsc};
use std::thread;

fn with_mutex() -> u32 {
    let visitors = Mutex::new(0);
    thread::scope(|scope| {
        for _door in 0..3 {
            scope.spawn(|| *visitors.lock().unwrap() += 1);
        }
    });
    visitors.into_inner().unwrap()
}

fn with_atomic() -> u32 {
    let visitors = AtomicU32::new(0);
    thread::scope(|scope| {
        for _door in 0..3 {
            scope.spawn(|| visitors.fetch_add(1, Ordering::Relaxed));
        }
    });
    visitors.into_inner()
}

fn with_channel() -> u32 {
    let (tx, rx) = mpsc::channel();
    for _door in 0..3 {
        let tx = tx.clone();
        thread::spawn(move || tx.send(1).unwrap());
    }
    drop(tx);
    rx.iter().sum() // Waits until the last sender is gone.
}

fn main() {
    println!("Mutex: {}", with_mutex());
    println!("Atomic: {}", with_atomic());
    println!("Channel: {}", with_channel());
}
