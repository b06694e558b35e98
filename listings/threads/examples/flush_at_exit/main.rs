use std::cell::RefCell;
use std::thread;

thread_local! {
    static LOG: Log = const { Log(RefCell::new(Vec::new())) };
}

struct Log(RefCell<Vec<&'static str>>);

impl Drop for Log {
    fn drop(&mut self) {
        for line in self.0.take() {
            println!("{line}");
        }
        log("Log: written");
    }
}

/// Keeps a line until the thread ends.
fn log(line: &'static str) {
    let kept = LOG.try_with(|Log(lines)| lines.borrow_mut().push(line));
    if kept.is_err() {
        println!("{line} (too late to be kept)");
    }
}

fn main() {
    let sensor = thread::spawn(|| {
        log("Sensor: 21");
        log("Sensor: 19");
        println!("The closure ends");
    });
    sensor.join().unwrap();
    println!("Joined");
}
