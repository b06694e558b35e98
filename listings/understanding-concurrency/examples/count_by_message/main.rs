use std::sync::mpsc;
use std::thread;

fn main() {
    let (front, arrivals) = mpsc::channel();
    let back = front.clone();

    let front_door = move || front.send(1).unwrap();
    let back_door = move || back.send(1).unwrap();

    let visitors: u32 = thread::scope(|scope| {
        scope.spawn(front_door);
        scope.spawn(back_door);
        arrivals.iter().sum()
    });

    println!("Visitors: {visitors}");
}
