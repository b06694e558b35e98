use std::sync::Mutex;
use std::thread;

fn main() {
    let parts = [1e16, -1e16, 1.0];

    let by_arrival = Mutex::new(0.0);
    let in_order: f64 = thread::scope(|scope| {
        let workers = parts.map(|part| {
            let by_arrival = &by_arrival; // `move` takes this, not the mutex.
            scope.spawn(move || {
                *by_arrival.lock().unwrap() += part;
                part
            })
        });
        workers.map(|worker| worker.join().unwrap()).iter().sum()
    });

    println!("By arrival: {}", by_arrival.into_inner().unwrap());
    println!("In order: {in_order}");
}
