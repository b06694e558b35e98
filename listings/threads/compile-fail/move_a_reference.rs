use std::thread::{self, JoinHandle};

fn brew(order: &str) -> JoinHandle<()> {
    thread::spawn(move || println!("Barista: {order}"))
}

fn main() {
    let order = String::from("two coffees");
    brew(&order).join().unwrap();
}
