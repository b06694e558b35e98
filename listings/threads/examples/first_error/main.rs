use std::num::ParseIntError;
use std::panic::resume_unwind;
use std::thread;

fn total(orders: &[&str]) -> Result<u32, ParseIntError> {
    thread::scope(|s| {
        let handles: Vec<_> = orders
            .iter()
            .map(|order| s.spawn(move || order.parse::<u32>()))
            .collect();

        let results: Vec<_> = handles
            .into_iter()
            .map(|handle| {
                handle
                    .join()
                    .unwrap_or_else(|payload| resume_unwind(payload))
            })
            .collect();

        // The sum of `Result`s is the first error, if there is one.
        results.into_iter().sum()
    })
}

fn main() {
    println!("{:?}", total(&["3", "4", "5"]));
    println!("{:?}", total(&["3", "", "five"]));
}
