use std::collections::VecDeque;
use std::sync::Mutex;
use std::thread;

fn main() {
    let hatch = Mutex::new(VecDeque::new());

    thread::scope(|scope| {
        let waiter = scope.spawn(|| {
            for _ in 0..2 {
                if hatch.lock().unwrap().is_empty() {
                    thread::park();
                }
                let dish = hatch.lock().unwrap().pop_front();
                println!("Waiter: {dish:?}");
            }
        });

        for dish in ["soup", "cake"] {
            hatch.lock().unwrap().push_back(dish);
            waiter.thread().unpark();
        }
    });
}
