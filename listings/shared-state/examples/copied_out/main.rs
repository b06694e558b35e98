use std::sync::Mutex;
use std::thread;

fn main() {
    let counter = Mutex::new(0);

    let add_one = || {
        let mut num = *counter.lock().unwrap(); // A copy, and unlocked.
        num += 1;
        *counter.lock().unwrap() = num;
    };

    thread::scope(|scope| {
        scope.spawn(add_one);
        scope.spawn(add_one);
    });

    println!("Result: {}", counter.into_inner().unwrap());
}
