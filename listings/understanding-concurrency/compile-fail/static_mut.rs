use std::thread;

static mut SOLD: u32 = 0;

fn sell() {
    SOLD += 1;
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(sell);
        scope.spawn(sell);
    });

    // SAFETY: The scope has ended, and with it both calls of `sell`.
    println!("Sold: {}", unsafe { SOLD });
}
