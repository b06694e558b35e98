use std::sync::Mutex;

fn main() {
    let till = Mutex::new(()); // Whoever holds the lock may count the money.

    let _ = till.lock().unwrap();
    println!("Counting");
}
