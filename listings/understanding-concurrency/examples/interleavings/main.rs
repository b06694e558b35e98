use std::thread;

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| {
            println!("Tea: boil the water");
            println!("Tea: pour");
        });
        scope.spawn(|| {
            println!("Toast: slice the bread");
            println!("Toast: butter");
        });
    });
}
