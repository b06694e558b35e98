use std::thread::{self, Builder, Thread};

fn start() -> Thread {
    let scale = Builder::new()
        .name("scale".to_owned())
        .spawn(thread::current)
        .expect("the system can start a thread");
    scale.join().unwrap()
}

fn main() {
    let (left, right) = (start(), start());
    println!("Same name: {}", left.name() == right.name());
    println!("Same id: {}", left.id() == right.id());
}
