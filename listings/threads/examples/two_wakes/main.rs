use std::thread;

fn main() {
    let courier = thread::spawn(|| {
        for parcel in 1..=2 {
            thread::park();
            println!("Courier: parcel {parcel} is on its way");
        }
    });

    for _parcel in 1..=2 {
        courier.thread().unpark();
    }
    courier.join().unwrap();
}
