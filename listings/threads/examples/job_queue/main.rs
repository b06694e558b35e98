use std::sync::{Mutex, mpsc};
use std::thread;

fn main() {
    let (queue, orders) = mpsc::channel();
    for order in 1..=3 {
        queue.send(order).expect("`orders` is not dropped yet");
    }
    drop(queue);

    let orders = Mutex::new(orders);
    let next_order = || orders.lock().unwrap().recv();
    let work = || {
        while let Ok(order) = next_order() {
            println!("Order {order} is ready");
        }
    };

    thread::scope(|scope| {
        scope.spawn(work);
        work(); // The main thread need not be idle.
    });
}
