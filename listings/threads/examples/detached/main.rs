use std::thread;

struct Log;

impl Drop for Log {
    fn drop(&mut self) {
        println!("Log: last lines written");
    }
}

fn main() {
    let log = Log;

    // The handle is dropped at once: nobody can wait for this thread.
    thread::spawn(move || {
        let _log = log;
        loop {
            thread::park(); // Nothing to log yet.
        }
    });

    println!("Main: returning");
}
