use std::sync::{Barrier, Mutex};
use std::thread;

fn main() {
    let seats = Mutex::new(1);
    let both_checked = Barrier::new(2);

    let buy = || {
        let free = *seats.lock().unwrap() > 0; // Unlocked again at this semicolon.
        both_checked.wait(); // Lets the unlucky schedule happen every time.
        if free {
            *seats.lock().unwrap() -= 1;
        }
    };

    thread::scope(|scope| {
        scope.spawn(buy);
        scope.spawn(buy);
    });

    println!("Seats left: {}", seats.into_inner().unwrap());
}
