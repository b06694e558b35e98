use std::rc::Rc;
use std::thread;

fn in_background(job: impl FnOnce() + Send + 'static) {
    thread::spawn(job);
}

fn main() {
    let menu = Rc::new(["soup", "bread"]);
    let for_kitchen = Rc::clone(&menu);

    in_background(move || println!("Kitchen: {for_kitchen:?}"));
    println!("Counter: {menu:?}");
}
