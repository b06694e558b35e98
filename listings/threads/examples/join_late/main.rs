use std::thread;

fn main() {
    let bread = thread::spawn(|| println!("Bread: baked"));
    let soup = thread::spawn(|| println!("Soup: cooked"));

    bread.join().unwrap();
    println!("Bread: served");

    soup.join().unwrap();
    println!("Soup: served");
}
