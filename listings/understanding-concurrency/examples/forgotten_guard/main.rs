use std::mem;
use std::sync::Mutex;
use std::thread;

fn main() {
    let seats = Mutex::new(1);

    thread::scope(|scope| {
        scope.spawn(|| {
            let mut seats = seats.lock().unwrap();
            *seats -= 1;
            mem::forget(seats);
        });
    });

    println!("Seats left: {}", seats.lock().unwrap());
}
