use std::num::ParseIntError;
use std::panic::resume_unwind;
use std::thread;

fn boxes(order: &str) -> Result<u32, ParseIntError> {
    let boxes = order.parse()?;
    assert!(boxes > 0, "an order of nothing");
    Ok(boxes)
}

fn total(orders: &[&str]) -> Result<u32, ParseIntError> {
    thread::scope(|s| {
        let handles: Vec<_> = orders
            .iter()
            .map(|order| s.spawn(move || boxes(order)))
            .collect();

        handles
            .into_iter()
            .map(|handle| {
                handle
                    .join()
                    .unwrap_or_else(|payload| resume_unwind(payload))
            })
            .sum()
    })
}

fn main() {
    println!("{:?}", total(&["3", "", "five"]));
    println!("{:?}", total(&["3", "", "0"]));
}
