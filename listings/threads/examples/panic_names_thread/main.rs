use std::thread::Builder;

fn main() {
    let scale = Builder::new()
        .name("left scale".to_owned())
        .spawn(|| "2,5".parse::<f64>().expect("a weight"))
        .expect("the system can start a thread");

    println!("Weight: {}", scale.join().expect("the scale works"));
}
