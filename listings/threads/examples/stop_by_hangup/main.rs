use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    let writer = thread::spawn(move || {
        for line in rx {
            println!("Log: {line}");
        }
        println!("Log: end");
    });

    tx.send("door opened").unwrap();
    tx.send("door closed").unwrap();
    drop(tx); // Nothing more will come, and the writer's loop ends.

    writer.join().unwrap();
    println!("Main: returning");
}
