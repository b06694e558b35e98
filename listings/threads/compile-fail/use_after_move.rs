use std::thread;

fn main() {
    let order = String::from("two coffees");

    let barista = thread::spawn(move || println!("Barista: {order}"));
    println!("Till: {order}");

    barista.join().unwrap();
}
