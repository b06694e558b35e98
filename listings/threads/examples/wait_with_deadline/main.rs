use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

fn wait_for(flag: &AtomicBool, patience: Duration) -> bool {
    let start = Instant::now();
    while !flag.load(Ordering::Acquire) {
        match patience.checked_sub(start.elapsed()) {
            Some(left) => thread::park_timeout(left),
            None => return false,
        }
    }
    true
}

fn main() {
    let answered = AtomicBool::new(false);
    let main_thread = thread::current();
    println!(
        "Answered: {}",
        wait_for(&answered, Duration::from_millis(20))
    );

    thread::scope(|scope| {
        scope.spawn(|| {
            answered.store(true, Ordering::Release);
            main_thread.unpark();
        });
        println!(
            "Answered: {}",
            wait_for(&answered, Duration::from_secs(600))
        );
    });
}
