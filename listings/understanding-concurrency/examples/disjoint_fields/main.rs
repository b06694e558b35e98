use std::thread;

#[derive(Debug)]
struct Shop {
    orders: Vec<&'static str>,
    open: bool,
}

fn main() {
    let mut shop = Shop {
        orders: vec!["tea"],
        open: true,
    };

    thread::scope(|scope| {
        scope.spawn(|| shop.orders.push("cake"));
        scope.spawn(|| shop.open = false);
    });

    println!("{shop:?}");
}
