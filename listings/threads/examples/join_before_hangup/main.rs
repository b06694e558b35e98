use std::sync::mpsc;
use std::thread;

fn main() {
    let (queue, orders) = mpsc::channel();
    let worker = thread::spawn(move || {
        for order in orders {
            println!("Order {order} is ready");
        }
    });

    queue.send(1).expect("the worker is alive");
    worker.join().unwrap();
    drop(queue);
}
