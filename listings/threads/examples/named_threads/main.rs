use std::thread::{self, Builder};

fn weigh(parcel: &str) -> String {
    let current = thread::current();
    let scale = current.name().unwrap_or("a scale without a name");
    format!("{parcel}: weighed on {scale}")
}

fn main() {
    let left = Builder::new()
        .name("left scale".to_owned())
        .spawn(|| weigh("Books"))
        .expect("the system can start a thread");
    let unnamed = thread::spawn(|| weigh("Tea"));

    println!("{}", left.join().unwrap());
    println!("{}", unnamed.join().unwrap());
    println!("{}", weigh("Post"));
}
