use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

fn main() {
    let files = ["a.log", "b.log", "c.log"];
    let packed = AtomicUsize::new(0);
    let main_thread = thread::current();

    thread::scope(|scope| {
        scope.spawn(|| {
            for _file in files {
                // Packing the file would go here.
                packed.fetch_add(1, Ordering::Release);
                main_thread.unpark();
            }
        });

        let mut reported = 0;
        while reported < files.len() {
            let now = packed.load(Ordering::Acquire);
            if now == reported {
                thread::park();
            } else {
                println!("Packed {now} of {}", files.len());
                reported = now;
            }
        }
    });
}
