use std::sync::Mutex;
use std::thread;

fn main() {
    let seats = Mutex::new(1);

    // ANCHOR: buy
    let buy = || {
        let mut seats = seats.lock().unwrap();
        if *seats > 0 {
            *seats -= 1;
        }
    }; // Unlocked only here.
    // ANCHOR_END: buy

    thread::scope(|scope| {
        scope.spawn(buy);
        scope.spawn(buy);
    });

    println!("Seats left: {}", seats.into_inner().unwrap());
}
