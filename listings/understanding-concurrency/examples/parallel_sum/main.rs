use std::thread;

/// Adds the values up in at most `threads` threads.
/// Panics if that is 0.
fn parallel_sum(values: &[u64], threads: usize) -> u64 {
    // Not 0 for an empty slice: `chunks` would panic.
    let length = values.len().div_ceil(threads).max(1);

    thread::scope(|scope| {
        let workers: Vec<_> = values
            .chunks(length)
            .map(|part| scope.spawn(move || part.iter().sum::<u64>()))
            .collect(); // All are spawned before one is joined.

        workers
            .into_iter()
            .map(|worker| worker.join().unwrap())
            .sum()
    })
}

fn main() {
    let sales = [120, 95, 143, 88, 210, 305, 167]; // Monday to Sunday
    println!("Sold this week: {}", parallel_sum(&sales, 3));
}
