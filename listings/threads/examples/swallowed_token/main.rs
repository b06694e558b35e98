use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn wait_for(flag: &AtomicBool) {
    while !flag.load(Ordering::Acquire) {
        thread::park();
    }
}

fn main() {
    let dough_risen = AtomicBool::new(false);
    let oven_hot = AtomicBool::new(false);

    thread::scope(|scope| {
        let baker = scope.spawn(|| {
            while !oven_hot.load(Ordering::Acquire) {
                wait_for(&dough_risen); // This parks too.
                thread::park();
            }
            println!("Baker: the bread is in the oven");
        });

        for flag in [&oven_hot, &dough_risen] {
            flag.store(true, Ordering::Release);
            baker.thread().unpark();
        }
    });
}
