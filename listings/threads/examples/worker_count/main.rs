use std::num::NonZero;
use std::thread;

fn main() {
    let cents: Vec<u32> = (1..=1000).collect();

    // An error says that the number is not known: then one worker has to do.
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let share = cents.len().div_ceil(workers);

    let total: u32 = thread::scope(|scope| {
        let handles: Vec<_> = cents
            .chunks(share)
            .map(|part| scope.spawn(move || part.iter().sum::<u32>()))
            .collect();
        handles
            .into_iter()
            .map(|handle| handle.join().unwrap())
            .sum()
    });

    println!("Total: {total} cents");
}
