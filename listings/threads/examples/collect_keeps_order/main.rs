use rayon::prelude::*;
use std::sync::Mutex;

fn main() {
    let tables = [1, 2, 3, 4];
    let served = Mutex::new(Vec::new());

    let bills: Vec<u32> = tables
        .par_iter()
        .map(|table| {
            served.lock().unwrap().push(*table);
            table * 10
        })
        .collect();

    let mut served = served.into_inner().unwrap();
    served.sort();
    println!("Bills: {bills:?}");
    println!("Served, sorted: {served:?}");
}
