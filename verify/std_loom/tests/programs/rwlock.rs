use std::sync::{Arc, RwLock};
use std::thread;

fn main() {
    let price = Arc::new(RwLock::new(2));
    let shop = thread::spawn({
        let price = Arc::clone(&price);
        move || *price.write().unwrap() += 1
    });
    let seen = *price.read().unwrap();
    let guard = price.read().unwrap();
    println!("{seen} {}", *guard);
    drop(guard);
    shop.join().unwrap();
    println!("{}", *price.read().unwrap());
}
