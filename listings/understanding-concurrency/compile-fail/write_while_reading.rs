use std::thread;

fn main() {
    let mut readings = [18, 23, 17, 22]; // degrees

    let add_up = || readings.iter().sum::<i32>();
    let reset = || readings[0] = 0;

    thread::scope(|scope| {
        scope.spawn(reset);
        let sum = scope.spawn(add_up);
        println!("Sum: {}", sum.join().unwrap());
    });
}
