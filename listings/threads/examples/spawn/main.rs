use std::thread;

fn main() {
    let handle = thread::spawn(|| {
        for i in 1..5 {
            println!("Thread: {i}");
        }
    });

    // The main thread goes on while the other one runs.
    for i in 1..3 {
        println!("Main: {i}");
    }

    // `join` waits, and returns an error if the thread panicked.
    handle.join().unwrap();
}
