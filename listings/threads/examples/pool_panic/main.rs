use std::sync::{Mutex, mpsc};
use std::thread;

fn main() {
    let (queue, orders) = mpsc::channel();
    for pages in [0, 0, 30] {
        queue.send(pages).expect("`orders` is not dropped yet");
    }
    drop(queue);

    let orders = Mutex::new(orders);
    let next_order = || orders.lock().unwrap().recv();
    let work = || {
        while let Ok(pages) = next_order() {
            assert!(pages > 0, "an order without pages");
            println!("Printed {pages} pages");
        }
    };

    thread::scope(|scope| {
        let workers = [(); 2].map(|()| scope.spawn(work));
        for worker in workers {
            println!("Worker panicked: {}", worker.join().is_err());
        }
    });
    println!("Orders left: {}", orders.lock().unwrap().iter().count());
}
