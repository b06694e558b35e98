use std::thread::{self, JoinHandle};

fn start(room: &'static str) -> JoinHandle<&'static str> {
    println!("Start: {room}");
    thread::spawn(move || room) // Sweeping would go here.
}

fn finish(handle: JoinHandle<&'static str>) {
    println!("Done: {}", handle.join().unwrap());
}

fn main() {
    let rooms = ["attic", "hall", "cellar"];

    println!("One after the other");
    rooms.into_iter().map(start).for_each(finish);

    println!("All at once");
    let handles: Vec<_> = rooms.into_iter().map(start).collect();
    handles.into_iter().for_each(finish);
}
