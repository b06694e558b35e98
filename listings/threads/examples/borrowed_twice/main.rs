use std::cell::RefCell;
use std::thread;

thread_local! {
    static SCRATCH: RefCell<Vec<i32>> = const { RefCell::new(Vec::new()) };
}

fn median(readings: impl Iterator<Item = i32>) -> i32 {
    SCRATCH.with_borrow_mut(|copy| {
        copy.clear();
        copy.extend(readings);
        copy.sort_unstable();
        copy[copy.len() / 2]
    })
}

fn main() {
    let rooms = [[21, 35, 19], [17, 16, 18], [20, 22, 23]];

    let house = thread::spawn(move || {
        let medians = rooms.into_iter().map(|room| median(room.into_iter()));
        median(medians)
    });

    match house.join() {
        Ok(median) => println!("The house: {median}"),
        Err(_) => println!("The thread panicked"),
    }
}
