use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();

    for till in 0..3 {
        let tx = tx.clone();
        thread::spawn(move || {
            for receipt in 1..=4 {
                tx.send((till, receipt)).unwrap();
            }
        });
    }
    drop(tx); // Three clones are left, one in each thread.

    let mut receipts = [vec![], vec![], vec![]];
    for (till, receipt) in rx {
        receipts[till].push(receipt);
    }

    for (till, receipts) in receipts.iter().enumerate() {
        println!("Till {till}: {receipts:?}");
    }
}
