use std::sync::Mutex;
use std::thread;

fn main() {
    let seats = Mutex::new(1);

    let buy = || {
        let free = *seats.lock().unwrap() > 0;
        if free {
            let mut seats = seats.lock().unwrap();
            if *seats > 0 {
                *seats -= 1;
            }
        }
    };

    thread::scope(|scope| {
        scope.spawn(buy);
        scope.spawn(buy);
    });

    println!("Seats left: {}", seats.into_inner().unwrap());
}
