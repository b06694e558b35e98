use std::any::Any;
use std::panic::panic_any;
use std::thread;

struct Jam {
    belt: u32,
}

fn weigh(parcel: u32) -> u32 {
    match parcel {
        0 => panic!("the scale is empty"),
        1..31 => parcel,
        31..100 => panic!("{parcel} kg is too much"),
        _ => panic_any(Jam { belt: 2 }),
    }
}

fn describe(payload: &(dyn Any + Send)) -> String {
    if let Some(text) = payload.downcast_ref::<&'static str>() {
        format!("&str: {text}")
    } else if let Some(text) = payload.downcast_ref::<String>() {
        format!("String: {text}")
    } else if let Some(Jam { belt }) = payload.downcast_ref::<Jam>() {
        format!("Jam: belt {belt} stands still")
    } else {
        "something else".to_owned()
    }
}

fn main() {
    let handles = [12, 0, 40, 900].map(|parcel| thread::spawn(move || weigh(parcel)));

    for handle in handles {
        match handle.join() {
            Ok(weight) => println!("{weight} kg"),
            Err(payload) => println!("{}", describe(&*payload)),
        }
    }
}
