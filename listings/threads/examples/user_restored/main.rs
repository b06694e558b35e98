use std::cell::Cell;
use std::panic::catch_unwind;
use std::sync::mpsc;
use std::thread;

thread_local! {
    static USER: Cell<Option<&'static str>> = const { Cell::new(None) };
}

fn log(line: &str) {
    println!("[{}] {line}", USER.get().unwrap_or("nobody"));
}

// ANCHOR: restore
struct Restore(Option<&'static str>);

impl Drop for Restore {
    fn drop(&mut self) {
        USER.set(self.0);
    }
}

/// Does a job for a user. Even a panic leaves the user that was there before.
fn on_behalf_of(user: &'static str, job: impl FnOnce()) {
    let _restore = Restore(USER.replace(Some(user)));
    job();
}

fn main() {
    let (jobs, queue) = mpsc::channel::<fn()>();
    let worker = thread::spawn(move || {
        for job in queue {
            if catch_unwind(job).is_err() {
                println!("A job has panicked");
            }
        }
    });

    jobs.send(|| {
        on_behalf_of("ada", || {
            log("orders a book");
            panic!("no such book");
        });
    })
    .unwrap();
    jobs.send(|| log("clears all carts")).unwrap();

    drop(jobs); // Without a sender, the loop ends when the queue is empty.
    worker.join().unwrap();
}
// ANCHOR_END: restore
