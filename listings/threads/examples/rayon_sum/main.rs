use rayon::prelude::*;

struct Order {
    pieces: u64,
    price: u64,
}

fn main() {
    let orders: Vec<Order> = (0..100_000)
        .map(|number| Order {
            pieces: number % 7,
            price: number % 500,
        })
        .collect();

    let one_by_one: u64 = orders.iter().map(|order| order.pieces * order.price).sum();
    let in_parallel: u64 = orders
        .par_iter()
        .map(|order| order.pieces * order.price)
        .sum();

    println!("One by one:  {one_by_one}");
    println!("In parallel: {in_parallel}");
}
