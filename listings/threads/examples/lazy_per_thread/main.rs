use std::cell::Cell;
use std::thread::{self, Builder};

thread_local! {
    static NEXT_TICKET: Cell<u32> = first_ticket();
}

fn first_ticket() -> Cell<u32> {
    println!("{:?} opens a roll", thread::current().name());
    Cell::new(1)
}

fn open(name: &str, work: fn()) {
    let builder = Builder::new().name(name.to_owned());
    let till = builder.spawn(work).expect("the system can start a thread");
    till.join().unwrap();
}

fn main() {
    open("closed till", || ());
    open("busy till", || {
        println!("Sold {}", NEXT_TICKET.replace(2));
        println!("Sold {}", NEXT_TICKET.replace(3));
    });
    open("spare till", || {
        NEXT_TICKET.set(500);
        println!("Sold {}", NEXT_TICKET.get());
    });
}
