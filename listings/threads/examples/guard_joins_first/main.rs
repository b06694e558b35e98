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

// ANCHOR: fields
struct Log {
    _writer: JoinOnDrop,
    lines: Sender<&'static str>,
}
// ANCHOR_END: fields

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
}
