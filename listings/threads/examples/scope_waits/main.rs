use std::thread;

struct Lamp;

impl Drop for Lamp {
    fn drop(&mut self) {
        println!("Lamp: off");
    }
}

fn main() {
    let lamp = Lamp;

    thread::scope(|s| {
        s.spawn(|| {
            let _light = &lamp;
            println!("Thread: reading");
        });
        panic!("fire alarm");
    });
}
