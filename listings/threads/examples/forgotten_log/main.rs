use std::mem;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

struct JoinOnDrop(Option<JoinHandle<()>>);

impl Drop for JoinOnDrop {
    fn drop(&mut self) {
        if let Some(handle) = self.0.take()
            && handle.join().is_err()
            && !thread::panicking()
        {
            panic!("a joined thread panicked");
        }
    }
}

struct Log {
    lines: Sender<&'static str>,
    _writer: JoinOnDrop,
}

impl Log {
    fn open() -> Log {
        let (tx, rx) = mpsc::channel();
        let writer = thread::spawn(move || {
            for line in rx {
                let entry = format!("Log: {line}\n");
                print!("{entry}"); // In one piece, which the end of the process cannot cut.
            }
            println!("Log: end");
        });
        Log {
            lines: tx,
            _writer: JoinOnDrop(Some(writer)),
        }
    }

    fn write(&self, line: &'static str) {
        self.lines.send(line).unwrap();
    }
}

// ANCHOR: main
fn main() {
    let log = Log::open();
    log.write("door opened");
    log.write("door closed");
    mem::forget(log);
    println!("Main: returning");
}
// ANCHOR_END: main
