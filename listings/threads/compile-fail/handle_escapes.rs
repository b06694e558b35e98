use std::thread;

fn main() {
    let orders = [3, 1, 2];

    let handle = thread::scope(|s| s.spawn(|| orders.iter().sum::<u32>()));

    println!("{:?}", handle.join());
}
