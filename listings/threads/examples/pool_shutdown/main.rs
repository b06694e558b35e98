use std::sync::mpsc;
use std::thread;

fn main() {
    let (queue, orders) = mpsc::channel();
    thread::spawn(move || {
        for order in orders {
            println!("Order {order} is ready");
        }
    });

    for order in 1..=2 {
        queue.send(order).expect("the worker is alive");
    }
    drop(queue);
    println!("Closed");
}
