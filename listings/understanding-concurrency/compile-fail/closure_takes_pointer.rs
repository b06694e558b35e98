use std::thread;

struct Owned(*mut u32);

// SAFETY: Nobody else has the pointer: to send it is to send the value.
unsafe impl Send for Owned {}

fn in_background(job: impl FnOnce() + Send + 'static) {
    thread::spawn(job);
}

fn main() {
    let sold = Owned(Box::into_raw(Box::new(0)));

    // SAFETY: The box is never freed, and only this thread uses it.
    in_background(move || unsafe { *sold.0 += 1 });
}
