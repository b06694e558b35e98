use std::thread::{self, JoinHandle};

fn start(room: &'static str) -> JoinHandle<&'static str> {
    println!("Start: {room}");
    thread::spawn(move || {
        println!("Sweep: {room}");
        room
    })
}

fn finish(handle: JoinHandle<&'static str>) {
    println!("Done: {}", handle.join().unwrap());
}

fn main() {
    let rooms = ["attic", "cellar"];

    println!("Join each before the next");
    rooms.into_iter().map(start).for_each(finish);

    println!("Start both, then join");
    let handles: Vec<_> = rooms.into_iter().map(start).collect();
    handles.into_iter().for_each(finish);
}
