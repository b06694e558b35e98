use std::thread;

fn main() {
    let mut visitors = 0;

    let front_door = || visitors += 1;
    let back_door = || visitors += 1;

    thread::scope(|scope| {
        scope.spawn(front_door);
        scope.spawn(back_door);
    });

    println!("Visitors: {visitors}");
}
