use std::thread;

fn main() {
    let log = String::from("start\nerror: disk full\nretry\nerror: fan\n");
    let mut errors = 0;
    let mut longest = 0;

    thread::scope(|s| {
        s.spawn(|| errors = log.lines().filter(|line| line.starts_with("error")).count());
        s.spawn(|| longest = log.lines().map(str::len).max().unwrap_or(0));
    });

    print!("{log}");
    println!("{errors} errors; the longest line has {longest} bytes");
}
