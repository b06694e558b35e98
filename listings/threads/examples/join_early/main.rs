use std::thread;

fn main() {
    let handle = thread::spawn(|| {
        for i in 1..5 {
            println!("Thread: {i}");
        }
    });

    handle.join().unwrap();

    for i in 1..3 {
        println!("Main: {i}");
    }
}
