use std::sync::{Arc, Mutex, Weak};

// ANCHOR: station
struct Station {
    name: &'static str,
    next: Mutex<Option<Arc<Station>>>,
    back: Mutex<Weak<Station>>,
}
// ANCHOR_END: station

impl Station {
    fn new(name: &'static str) -> Arc<Station> {
        let next = Mutex::new(None);
        let back = Mutex::new(Weak::new()); // Leads nowhere yet.
        Arc::new(Station { name, next, back })
    }
}

impl Drop for Station {
    fn drop(&mut self) {
        println!("{} closes", self.name);
    }
}

// ANCHOR: main
fn main() {
    let market = Station::new("Market");
    let harbor = Station::new("Harbor");
    let airport = Station::new("Airport");

    *airport.next.lock().unwrap() = Some(Arc::clone(&market));
    *market.next.lock().unwrap() = Some(Arc::clone(&harbor));
    *harbor.back.lock().unwrap() = Arc::downgrade(&market);
}
// ANCHOR_END: main
