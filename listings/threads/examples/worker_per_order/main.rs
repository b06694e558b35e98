use std::sync::{Mutex, mpsc};
use std::thread;

fn main() {
    let (queue, orders) = mpsc::channel();
    for order in 1..=3 {
        queue.send(order).expect("`orders` is not dropped yet");
    }

    let orders = Mutex::new(orders);
    let next_order = || orders.lock().unwrap().recv();
    let work = || {
        let order = next_order().expect("`queue` is not dropped yet");
        println!("Order {order} is ready");
    };

    thread::scope(|scope| {
        scope.spawn(work);
        scope.spawn(work);
        work();
    });
}
