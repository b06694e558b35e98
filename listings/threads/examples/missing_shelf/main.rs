use std::thread::{self, JoinHandle};

fn main() {
    // In the second number, the last digit is the letter O.
    let handles = ["20", "3O", "15"]
        .map(|count| thread::spawn(move || count.parse::<u32>().expect("a number")));

    let stock: u32 = handles.into_iter().flat_map(JoinHandle::join).sum();
    println!("In stock: {stock}");
}
