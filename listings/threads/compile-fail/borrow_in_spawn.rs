use std::thread;

fn main() {
    let order = String::from("two coffees");

    let barista = thread::spawn(|| println!("Barista: {order}"));

    barista.join().unwrap();
}
