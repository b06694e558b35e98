use std::thread;

struct Order {
    drinks: String,
    guest: String,
}

fn main() {
    let order = Order {
        drinks: String::from("two coffees"),
        guest: String::from("Ada"),
    };

    let barista = thread::spawn(move || println!("Barista: {}", order.drinks));

    barista.join().unwrap();
    println!("Waiter: this is for {}", order.guest);
}
