use std::thread;

fn main() {
    let baker = thread::spawn(|| println!("Baker: the bread is in the oven"));
    let cashier = thread::spawn(|| println!("Cashier: the till is ready"));

    baker.join().unwrap();
    cashier.join().unwrap();
    println!("Shop: open");
}
