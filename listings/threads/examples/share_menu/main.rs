use std::sync::Arc;
use std::thread;

struct Menu {
    coffee: u32,
    tea: u32,
}

fn main() {
    let menu = Arc::new(Menu { coffee: 4, tea: 3 });

    let bar = thread::spawn({
        let menu = Arc::clone(&menu);
        move || 2 * menu.coffee
    });
    let terrace = thread::spawn({
        let menu = Arc::clone(&menu);
        move || menu.coffee + 2 * menu.tea
    });

    println!("Bar: {}", bar.join().unwrap());
    println!("Terrace: {}", terrace.join().unwrap());
    println!("A tea is still {}", menu.tea);
}
