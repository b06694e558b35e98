use std::thread;

use crossbeam::channel;

fn main() {
    let (queue, orders) = channel::bounded(2);

    let pages: u32 = thread::scope(|scope| {
        // Printing would go here; each worker counts its pages.
        let workers = [(); 2].map(|()| scope.spawn(|| orders.iter().sum::<u32>()));

        for pages in [12, 30, 8] {
            queue.send(pages).expect("`orders` is not dropped yet");
        }
        drop(queue);
        workers.map(|worker| worker.join().unwrap()).iter().sum()
    });

    println!("Printed {pages} pages");
}
