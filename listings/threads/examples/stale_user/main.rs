use std::cell::Cell;
use std::sync::mpsc;
use std::thread;

thread_local! {
    static USER: Cell<Option<&'static str>> = const { Cell::new(None) };
}

fn log(line: &str) {
    println!("[{}] {line}", USER.get().unwrap_or("nobody"));
}

fn main() {
    let (jobs, queue) = mpsc::channel::<fn()>();
    let worker = thread::spawn(move || queue.into_iter().for_each(|job| job()));

    jobs.send(|| {
        USER.set(Some("ada"));
        log("orders a book");
    })
    .unwrap();
    jobs.send(|| log("clears all carts")).unwrap();

    drop(jobs); // Without a sender, the loop ends when the queue is empty.
    worker.join().unwrap();
}
