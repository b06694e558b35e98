use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;

fn main() {
    let stop = AtomicBool::new(false);
    let (tx, rx) = mpsc::channel();

    thread::scope(|scope| {
        scope.spawn(|| {
            for line in rx {
                if stop.load(Ordering::Relaxed) {
                    break;
                }
                println!("Log: {line}");
            }
        });

        // ANCHOR: main
        tx.send("door opened").unwrap();
        stop.store(true, Ordering::Relaxed);
        drop(tx); // The writer may be waiting, and does not look at the flag then.
        // ANCHOR_END: main
    });
    println!("Main: returning");
}
