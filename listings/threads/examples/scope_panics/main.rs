use std::thread;

fn main() {
    let orders = [3, 0, 2];
    let mut packed = 0;

    thread::scope(|s| {
        s.spawn(|| {
            for boxes in orders {
                packed += 12 / boxes;
            }
        });
    });

    println!("Packed {packed}");
}
