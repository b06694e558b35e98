use std::thread;

fn main() {
    let readings = [18, 23, 17, 22]; // degrees

    let (sum, warm) = thread::scope(|scope| {
        let sum = scope.spawn(|| readings.iter().sum::<i32>());
        let warm = scope.spawn(|| readings.iter().filter(|&&r| r > 20).count());
        (sum.join().unwrap(), warm.join().unwrap())
    });

    println!("Sum: {sum}, above 20 degrees: {warm}");
}
