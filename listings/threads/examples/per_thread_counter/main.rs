use std::cell::Cell;
use std::thread;

thread_local! {
    static MALFORMED: Cell<usize> = const { Cell::new(0) };
}

/// Reads a temperature, and counts the lines that are not one.
fn degrees(line: &str) -> Option<i32> {
    let degrees = line.parse().ok();
    if degrees.is_none() {
        MALFORMED.set(MALFORMED.get() + 1);
    }
    degrees
}

fn main() {
    let logs = [["21", "warm", "19"], ["?", "18", "cold"]];
    let mut malformed = 0;

    thread::scope(|scope| {
        let handles = logs.map(|log| {
            scope.spawn(move || {
                let readings: Vec<_> = log.into_iter().filter_map(degrees).collect();
                (readings, MALFORMED.get())
            })
        });
        for handle in handles {
            let (readings, count) = handle.join().unwrap();
            println!("Read {readings:?}, malformed: {count}");
            malformed += count;
        }
    });

    println!("Malformed in all: {malformed}");
    println!("The main thread's count: {}", MALFORMED.get());
}
