use std::sync::mpsc::{self, SyncSender, TrySendError};

fn place(order: u32, kitchen: &SyncSender<u32>) {
    match kitchen.try_send(order) {
        Ok(()) => println!("Order {order}: accepted"),
        Err(TrySendError::Full(order)) => println!("Order {order}: the kitchen is full"),
        Err(TrySendError::Disconnected(order)) => println!("Order {order}: the kitchen is closed"),
    }
}

fn main() {
    let (tx, rx) = mpsc::sync_channel(2);

    for order in 1..=3 {
        place(order, &tx);
    }

    println!("Cooking: {:?}", rx.recv());
    place(3, &tx);

    drop(rx);
    place(4, &tx);
}
