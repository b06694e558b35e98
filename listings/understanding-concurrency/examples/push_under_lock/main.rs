use std::sync::Mutex;
use std::thread;

fn main() {
    let orders = Mutex::new(vec!["tea"]);

    thread::scope(|scope| {
        scope.spawn(|| orders.lock().unwrap().push("coffee"));
        scope.spawn(|| orders.lock().unwrap().push("cake"));
    });

    println!("Orders: {:?}", orders.into_inner().unwrap());
}
