use std::thread;

static mut SOLD: u32 = 0;

fn sell() {
    // SAFETY: None. Two threads call this at once.
    unsafe { SOLD += 1 };
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(sell);
        scope.spawn(sell);
    });

    // SAFETY: The scope has ended, and with it both calls of `sell`.
    println!("Sold: {}", unsafe { &SOLD });
}
