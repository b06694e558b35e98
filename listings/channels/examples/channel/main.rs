use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    let handle = thread::spawn(move || {
        for i in 0..5 {
            tx.send(i).unwrap();
        }
    }); // `tx` moved into the thread and is dropped with it.

    // Ends when the channel is empty and its last sender is gone.
    for received in rx {
        println!("Received: {received}");
    }

    handle.join().unwrap();
}
