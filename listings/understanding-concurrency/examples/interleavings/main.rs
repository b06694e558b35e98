use std::thread;

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| {
            println!("Tea: fill the pot");
            println!("Tea: pour");
        });
        scope.spawn(|| {
            println!("Toast: slice the bread");
            println!("Toast: butter");
        });
    });
}
