use std::thread;

fn main() {
    let report = String::from("42 pages");

    thread::scope(|s| {
        s.spawn(|| {
            s.spawn(|| println!("Proofread: {report}"));
            println!("Typeset: {report}");
        });
    });

    println!("Print: {report}");
}
