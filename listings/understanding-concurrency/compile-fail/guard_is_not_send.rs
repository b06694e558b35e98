use std::sync::Mutex;
use std::thread;

static ORDERS: Mutex<Vec<&str>> = Mutex::new(Vec::new());

fn in_background(job: impl FnOnce() + Send + 'static) {
    thread::spawn(job);
}

fn main() {
    let mut orders = ORDERS.lock().unwrap();

    in_background(move || orders.push("cake"));
}
