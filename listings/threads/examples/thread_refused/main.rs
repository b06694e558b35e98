use std::thread::{self, Builder};

fn main() {
    let parcels = ["Books", "Tea"];
    let pack = || {
        let current = thread::current();
        let packer = current.name().unwrap_or("somebody");
        println!("{packer} packs {}", parcels.join(" and "));
    };

    thread::scope(|scope| {
        let builder = Builder::new()
            .name("packer".to_owned())
            .stack_size(usize::MAX / 2); // No 64-bit system has that much.

        if builder.spawn_scoped(scope, pack).is_err() {
            println!("No thread to be had");
            pack();
        }
    });
}
