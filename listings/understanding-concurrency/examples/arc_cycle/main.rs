use std::sync::{Arc, Mutex};

struct Station {
    name: &'static str,
    next: Mutex<Option<Arc<Station>>>,
}

impl Station {
    fn new(name: &'static str) -> Arc<Station> {
        let next = Mutex::new(None);
        Arc::new(Station { name, next })
    }
}

impl Drop for Station {
    fn drop(&mut self) {
        println!("{} closes", self.name);
    }
}

fn main() {
    let market = Station::new("Market");
    let harbor = Station::new("Harbor");
    let airport = Station::new("Airport");

    *airport.next.lock().unwrap() = Some(Arc::clone(&market));
    *market.next.lock().unwrap() = Some(Arc::clone(&harbor));
    *harbor.next.lock().unwrap() = Some(Arc::clone(&market)); // And back again.
}
