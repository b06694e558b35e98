use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let orders = Arc::new(Mutex::new(vec!["tea"]));
    let waiter = thread::spawn({
        let orders = Arc::clone(&orders);
        move || orders.lock().unwrap().push("cake")
    });
    orders.lock().unwrap().push("soup");
    waiter.join().unwrap();
    let orders = Arc::try_unwrap(orders).map(Mutex::into_inner);
    println!("{:?}", orders.map(Result::unwrap).ok());
}
