use rayon::ThreadPoolBuilder;
use std::sync::mpsc;
use std::time::Duration;

fn main() {
    let pool = ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .expect("the thread starts");
    let (tx, rx) = mpsc::channel();

    let (in_the_pool, rx) = pool.install(move || {
        rayon::spawn(move || tx.send("the table is laid").expect("rx is alive"));
        // `recv` would never return.
        (rx.recv_timeout(Duration::from_millis(100)), rx)
    });

    println!("In the pool: {in_the_pool:?}");
    println!("Afterwards: {:?}", rx.recv());
}
