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

        tx.send("door opened").unwrap();
        stop.store(true, Ordering::Relaxed);
    });
    println!("Main: returning");
}
