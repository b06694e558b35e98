use std::thread;

fn main() {
    let mut orders = vec!["tea"];

    thread::scope(|scope| {
        let alice = scope.spawn(|| orders.push("coffee"));
        let bob = scope.spawn(|| orders.push("cake"));
        alice.join().unwrap();
        bob.join().unwrap();
    });

    println!("Orders: {orders:?}");
}
