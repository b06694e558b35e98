use std::thread;

fn main() {
    let orders = vec![3, 1, 2];

    thread::scope(|s| {
        let total: u32 = orders.iter().sum();
        s.spawn(|| println!("{total} boxes"));
    });
}
