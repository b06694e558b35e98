use std::sync::{Arc, Condvar, Mutex};
use std::thread;

fn main() {
    let kitchen = Arc::new((Mutex::new(0), Condvar::new()));
    let cook = thread::spawn({
        let kitchen = Arc::clone(&kitchen);
        move || {
            for _ in 0..2 {
                *kitchen.0.lock().unwrap() += 1;
                kitchen.1.notify_one();
            }
        }
    });
    let plates = kitchen.0.lock().unwrap();
    let plates = kitchen.1.wait_while(plates, |plates| *plates == 0).unwrap();
    println!("plates: {}", *plates);
    drop(plates);
    cook.join().unwrap();
}
