use std::thread;

fn main() {
    let mut prices = [250, 100, 80, 990, 300];

    thread::scope(|s| {
        for chunk in prices.chunks_mut(2) {
            s.spawn(|| {
                for price in chunk {
                    *price -= *price / 10;
                }
            });
        }
    });

    println!("{prices:?}");
}
