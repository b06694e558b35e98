use std::panic;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

fn main() {
    let stock_counted = AtomicBool::new(false);

    let outcome = panic::catch_unwind(|| {
        rayon::join(
            || panic!("the printer is out of paper"),
            || stock_counted.store(true, Relaxed),
        )
    });

    let payload = outcome.expect_err("join passes the panic on");
    println!("Panic: {:?}", payload.downcast_ref::<&str>());
    println!("Stock counted: {}", stock_counted.load(Relaxed));
}
