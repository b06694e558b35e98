use std::sync::Mutex;
use std::thread;

fn main() {
    let orders = Mutex::new(vec!["tea", "cake"]);
    // Another thread tries the lock, without waiting for it.
    let locked = || {
        thread::scope(|scope| {
            let attempt = scope.spawn(|| orders.try_lock().is_err());
            attempt.join().unwrap()
        })
    };

    let mut guard = orders.lock().unwrap();
    guard.push("soup");
    println!("Holding a guard: locked = {}", locked());
    drop(guard);
    println!("After drop: locked = {}", locked());

    if let Some(order) = orders.lock().unwrap().pop() {
        println!("Serving {order}: locked = {}", locked());
    }

    let order = orders.lock().unwrap().pop();
    if let Some(order) = order {
        println!("Serving {order}: locked = {}", locked());
    }
}
