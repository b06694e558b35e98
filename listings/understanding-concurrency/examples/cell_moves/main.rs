use std::cell::Cell;
use std::thread;

fn main() {
    let visitors = Cell::new(40);

    let door = thread::spawn(move || {
        visitors.set(visitors.get() + 2);
        visitors
    });

    let visitors = door.join().unwrap();
    println!("Visitors: {}", visitors.get());
}
