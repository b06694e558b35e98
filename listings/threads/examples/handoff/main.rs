use std::sync::Mutex;
use std::thread;

fn main() {
    let hatch = Mutex::new(None);

    thread::scope(|scope| {
        let waiter = scope.spawn(|| {
            let dish = loop {
                // The guard is gone at the semicolon; in `park` it would lock the cook out.
                let taken = hatch.lock().unwrap().take();
                if let Some(dish) = taken {
                    break dish;
                }
                thread::park();
            };
            println!("Waiter: serving the {dish}");
        });

        println!("Cook: the soup is ready");
        *hatch.lock().unwrap() = Some("soup");
        waiter.thread().unpark();
    });
}
