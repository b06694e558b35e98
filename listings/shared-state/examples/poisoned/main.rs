use std::sync::Mutex;
use std::thread;

fn main() {
    let balance = Mutex::new(100);

    let transfer = thread::scope(|scope| {
        let handle = scope.spawn(|| {
            let mut balance = balance.lock().unwrap();
            *balance -= 30;
            panic!("no account to pay the 30 into");
        });
        handle.join()
    });
    println!("Transfer failed: {}", transfer.is_err());

    match balance.lock() {
        Ok(balance) => println!("Balance: {balance}"),
        Err(poisoned) => println!("Poisoned, at {}", poisoned.into_inner()),
    }
}
