use std::thread::Builder;

struct Parcel(&'static str);

impl Drop for Parcel {
    fn drop(&mut self) {
        println!("{}: dropped", self.0);
    }
}

fn pack(parcel: Parcel) {
    println!("{}: packed", parcel.0);
}

fn main() {
    let books = Parcel("Books");

    let packer = Builder::new().stack_size(usize::MAX / 2);
    match packer.spawn(|| pack(books)) {
        Ok(packing) => packing.join().unwrap(),
        Err(_) => println!("No thread to be had"),
    }
}
