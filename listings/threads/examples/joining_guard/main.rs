use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

// ANCHOR: guard
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
// ANCHOR_END: guard

// ANCHOR: log
struct Log {
    lines: Sender<&'static str>, // Dropped first, which ends the writer's loop,
    _writer: JoinOnDrop,         // and then this, which waits for the writer.
}

impl Log {
    fn open() -> Log {
        let (tx, rx) = mpsc::channel();
        let writer = thread::spawn(move || {
            for line in rx {
                println!("Log: {line}");
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

fn main() {
    let log = Log::open();
    log.write("door opened");
    log.write("door closed");
} // `log` is dropped here, which waits until all is written.
// ANCHOR_END: log
