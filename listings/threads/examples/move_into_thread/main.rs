use std::thread;

fn main() {
    let photo = vec![0_u8; 4_000_000];
    let address = photo.as_ptr().addr();
    println!("Main: a variable of {} bytes", size_of_val(&photo));

    let printer = thread::spawn(move || {
        println!("Printer: a buffer of {} bytes", photo.len());
        let is_here = photo.as_ptr().addr() == address;
        println!("Printer: at the same address: {is_here}");
        photo // Returning it moves it out again.
    });

    let photo = printer.join().unwrap();
    let is_here = photo.as_ptr().addr() == address;
    println!("Main: still at the same address: {is_here}");
}
