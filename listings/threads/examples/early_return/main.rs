use std::num::ParseIntError;
use std::thread;

fn bake(pizzas: &str) -> Result<u32, ParseIntError> {
    let oven = thread::spawn(|| println!("Oven: hot"));
    let pizzas = pizzas.parse()?;
    oven.join().unwrap();
    Ok(pizzas)
}

fn main() {
    match bake("two") {
        Ok(pizzas) => println!("Kitchen: {pizzas} pizzas"),
        Err(error) => println!("Kitchen: {error}"),
    }
    println!("Kitchen: closed");
}
