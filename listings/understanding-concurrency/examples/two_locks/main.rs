use std::sync::Mutex;
use std::thread;

fn main() {
    let checking = Mutex::new(100);
    let savings = Mutex::new(100);

    thread::scope(|scope| {
        scope.spawn(|| {
            let mut from = checking.lock().unwrap();
            let mut to = savings.lock().unwrap();
            *from -= 10;
            *to += 10;
        });
        scope.spawn(|| {
            let mut from = savings.lock().unwrap();
            let mut to = checking.lock().unwrap();
            *from -= 20;
            *to += 20;
        });
    });

    println!("Checking: {}", checking.into_inner().unwrap());
    println!("Savings: {}", savings.into_inner().unwrap());
}
