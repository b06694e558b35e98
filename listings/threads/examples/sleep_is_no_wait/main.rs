use std::sync::Mutex;
use std::thread;
use std::time::Duration;

fn main() {
    let hatch = Mutex::new(None);

    thread::scope(|scope| {
        scope.spawn(|| *hatch.lock().unwrap() = Some("soup"));

        thread::sleep(Duration::from_millis(50)); // Surely the cook is done by then?
        println!("Waiter: {:?}", *hatch.lock().unwrap());
    });
}
