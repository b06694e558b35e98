use std::thread;

fn main() {
    let baker = thread::spawn(|| println!("Baker: the bread is in the oven"));
    let cashier = thread::spawn(|| println!("Cashier: the till is ready"));
    let cleaner = thread::spawn(|| println!("Cleaner: the floor is dry"));

    baker.join().unwrap();
    cashier.join().unwrap();
    cleaner.join().unwrap();
    println!("Shop: open");
}
