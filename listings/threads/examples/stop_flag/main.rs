use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn main() {
    let stop = AtomicBool::new(false);

    let developed = thread::scope(|scope| {
        let worker = scope.spawn(|| {
            let mut developed = 0;
            for _photo in ["dawn", "noon", "dusk"] {
                if stop.load(Ordering::Relaxed) {
                    break; // Between two photos, never in the middle of one.
                }
                developed += 1; // The work would go here.
            }
            developed
        });

        stop.store(true, Ordering::Relaxed);
        worker.join().unwrap()
    });

    println!("Developed {developed} of 3");
}
