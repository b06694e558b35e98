use std::any::Any;
use std::thread;

fn is_text(payload: &(dyn Any + Send)) -> bool {
    payload.is::<&'static str>() || payload.is::<String>()
}

fn main() {
    let weighing = thread::spawn(|| "heavy".parse::<u32>().expect("a weight"));

    if let Err(payload) = weighing.join() {
        println!("Is *payload a text? {}", is_text(&*payload));
        println!("Is payload a text? {}", is_text(&payload));
    }
}
