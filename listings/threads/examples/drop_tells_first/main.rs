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

// ANCHOR: log
struct Log {
    _writer: JoinOnDrop,
    lines: Option<Sender<&'static str>>,
}

impl Drop for Log {
    fn drop(&mut self) {
        self.lines = None; // Drops the sender. The fields are dropped after this.
    }
}
// ANCHOR_END: log

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
            lines: Some(tx),
            _writer: JoinOnDrop(Some(writer)),
        }
    }

    fn write(&self, line: &'static str) {
        if let Some(lines) = &self.lines {
            lines.send(line).unwrap();
        }
    }
}

fn main() {
    let log = Log::open();
    log.write("door opened");
    log.write("door closed");
}
