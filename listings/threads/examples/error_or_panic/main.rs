use std::num::ParseIntError;
use std::thread;

fn percent(used: &str, of: &str) -> Result<u64, ParseIntError> {
    let (used, of) = (used.parse::<u64>()?, of.parse::<u64>()?);
    Ok(100 * used / of)
}

fn main() {
    let disks = [("3", "4"), ("3", "four"), ("3", "0")];
    let handles = disks.map(|(used, of)| thread::spawn(move || percent(used, of)));

    for handle in handles {
        match handle.join() {
            Ok(Ok(percent)) => println!("{percent} percent"),
            Ok(Err(error)) => println!("Bad input: {error}"),
            Err(_) => println!("Bug: see standard error"),
        }
    }
}
