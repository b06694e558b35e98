use std::mem;
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

// ANCHOR: types
type Job = Box<dyn FnOnce() + Send>;

struct Pool {
    queue: Option<Sender<Job>>,
    workers: Vec<JoinHandle<()>>,
}
// ANCHOR_END: types

// ANCHOR: worker
fn next_job(jobs: &Mutex<Receiver<Job>>) -> Option<Job> {
    jobs.lock().unwrap().recv().ok()
}

fn work(jobs: &Mutex<Receiver<Job>>) {
    while let Some(job) = next_job(jobs) {
        // A panic has been reported on standard error by now. The worker goes on.
        if let Err(payload) = panic::catch_unwind(AssertUnwindSafe(job)) {
            mem::forget(payload); // To drop it might panic again.
        }
    }
}
// ANCHOR_END: worker

// ANCHOR: pool
impl Pool {
    fn new(size: usize) -> Pool {
        assert!(size > 0, "a pool needs a worker");
        let (queue, jobs) = mpsc::channel();
        let jobs = Arc::new(Mutex::new(jobs));
        let start = |_| {
            let jobs = Arc::clone(&jobs);
            thread::spawn(move || work(&jobs))
        };
        Pool {
            queue: Some(queue),
            workers: (0..size).map(start).collect(),
        }
    }

    fn execute(&self, job: impl FnOnce() + Send + 'static) {
        let queue = self.queue.as_ref().expect("only `drop` takes it");
        queue.send(Box::new(job)).expect("the workers are alive");
    }
}
// ANCHOR_END: pool

// ANCHOR: shutdown
impl Drop for Pool {
    fn drop(&mut self) {
        drop(self.queue.take()); // Hang up: no more jobs will come.
        for worker in self.workers.drain(..) {
            let _ = worker.join(); // Never an `Err`: `work` catches the panics of jobs.
        }
    }
}
// ANCHOR_END: shutdown

// ANCHOR: main
fn main() {
    let printed = Arc::new(AtomicU32::new(0));

    let pool = Pool::new(2);
    for pages in [12, 0, 30] {
        let printed = Arc::clone(&printed);
        pool.execute(move || {
            assert!(pages > 0, "an order without pages");
            // Printing would go here.
            printed.fetch_add(pages, Ordering::Relaxed);
        });
    }
    drop(pool);

    println!("Printed {} pages", printed.load(Ordering::Relaxed));
}
// ANCHOR_END: main
