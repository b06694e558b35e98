use std::sync::Mutex;
use std::thread;

fn main() {
    let visitors = Mutex::new(0);

    let front_door = || *visitors.lock().unwrap() += 1;
    let back_door = || *visitors.lock().unwrap() += 1;

    thread::scope(|scope| {
        scope.spawn(front_door);
        scope.spawn(back_door);
    });

    println!("Visitors: {}", visitors.into_inner().unwrap());
}
