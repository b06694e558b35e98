use std::thread;

struct Log;

impl Drop for Log {
    fn drop(&mut self) {
        println!("Log: closed");
    }
}

fn main() {
    println!("Main: starts the log");

    // The handle is dropped at once, so nobody can join this thread.
    thread::spawn(|| {
        let _log = Log;
        println!("Log: first order");
        println!("Log: second order");
    });
}
