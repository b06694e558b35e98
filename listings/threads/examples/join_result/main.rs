use std::thread;

fn main() {
    let handles = ["21", "warm", "19"]
        .map(|reading| thread::spawn(move || reading.parse::<i32>().expect("a number")));

    for handle in handles {
        match handle.join() {
            Ok(degrees) => println!("Read {degrees} degrees"),
            Err(_) => println!("The thread panicked"),
        }
    }
}
