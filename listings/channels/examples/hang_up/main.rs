use std::sync::mpsc::{self, SendError};

fn main() {
    let (tx, rx) = mpsc::channel();
    tx.send("milk").unwrap();
    tx.send("eggs").unwrap();
    drop(tx);
    for _ in 0..3 {
        println!("Received: {:?}", rx.recv());
    }

    let (tx, rx) = mpsc::channel();
    drop(rx);
    if let Err(SendError(item)) = tx.send("flour") {
        println!("Came back: {item}");
    }
}
