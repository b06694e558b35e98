use std::thread;

fn to_celsius(readings: &mut [i32]) {
    for degrees in readings {
        *degrees = (*degrees - 32) * 5 / 9;
    }
}

fn main() {
    let mut readings = [50, 68, 59, 77]; // Fahrenheit
    let (morning, evening) = readings.split_at_mut(2);

    thread::scope(|scope| {
        scope.spawn(|| to_celsius(morning));
        scope.spawn(|| to_celsius(evening));
    });

    println!("Celsius: {readings:?}");
}
