use std::thread;

fn main() {
    let mut orders = vec!["tea"];

    thread::scope(|scope| {
        scope.spawn(|| orders.push("coffee"));
    });
    thread::scope(|scope| {
        scope.spawn(|| orders.push("cake"));
    });

    println!("Orders: {orders:?}");
}
