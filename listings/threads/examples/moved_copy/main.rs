use std::thread;

fn main() {
    let mut cups = 0;

    let barista = thread::spawn(move || {
        cups += 2;
        println!("Barista: {cups} cups");
    });

    barista.join().unwrap();
    cups += 1;
    println!("Main: {cups} cups");
}
