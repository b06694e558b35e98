use std::cell::RefCell;
use std::thread;

thread_local! {
    static SCRATCH: RefCell<Vec<i32>> = const { RefCell::new(Vec::new()) };
}

/// The median, found in a copy, for which each thread keeps a buffer.
fn median(readings: &[i32]) -> i32 {
    SCRATCH.with_borrow_mut(|copy| {
        copy.clear();
        copy.extend_from_slice(readings);
        copy.sort_unstable();
        copy[copy.len() / 2]
    })
}

fn main() {
    let floors = [[[21, 35, 19], [17, 16, 18]], [[20, 22, 23], [14, 15, 15]]];

    thread::scope(|scope| {
        let handles = floors.map(|rooms| scope.spawn(move || rooms.map(|room| median(&room))));
        for handle in handles {
            println!("Medians: {:?}", handle.join().unwrap());
        }
    });

    let capacity = SCRATCH.with_borrow(Vec::capacity);
    println!("The main thread's buffer has room for {capacity}");
}
