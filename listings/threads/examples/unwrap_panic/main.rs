use std::thread::Builder;

fn mean(readings: &[i32]) -> i32 {
    readings.iter().sum::<i32>() / readings.len() as i32
}

fn main() {
    let handle = Builder::new()
        .name("statistics".to_owned())
        .spawn(|| mean(&[]))
        .expect("the system can start a thread");

    let mean = handle.join().unwrap();
    println!("Mean: {mean}");
}
