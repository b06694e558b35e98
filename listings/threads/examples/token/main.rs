use std::thread;

fn main() {
    let this_thread = thread::current();

    this_thread.unpark();
    this_thread.unpark(); // There is a token already.
    thread::park(); // Takes it, and does not wait.

    println!("Back from park");
    // A second `park` could wait forever.
}
