use std::thread;

fn main() {
    let baker = thread::spawn(|| {
        print!("bake ");
        println!("sell");
        12
    });
    println!("open");
    println!("sold: {}", baker.join().unwrap());
}
