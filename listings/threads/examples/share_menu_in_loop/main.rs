use std::sync::Arc;
use std::thread;

struct Menu {
    coffee: u32,
    tea: u32,
}

fn main() {
    let menu = Arc::new(Menu { coffee: 4, tea: 3 });

    let mut tables = Vec::new();
    for guests in 1..=3 {
        let menu = Arc::clone(&menu);
        tables.push(thread::spawn(move || guests * (menu.coffee + menu.tea)));
    }

    for table in tables {
        println!("A coffee and a tea each: {}", table.join().unwrap());
    }
}
