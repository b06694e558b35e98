//! The printing macros: they keep what a program prints.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;
use std::thread;

use loom::sync::Condvar;

/// The standard output of an execution.
struct Stdout {
    text: String,
    /// Whether `main` has yet to return.
    is_open: bool,
    /// Nobody waits for it, so that notifying it orders no memory. It is still a step of which Loom
    /// knows that its order matters, and before which another thread may go on.
    turn: Rc<Condvar>,
}

thread_local! {
    /// Loom runs all threads of an execution on the thread that called it.
    static STDOUT: RefCell<Option<Stdout>> = const { RefCell::new(None) };
}

/// Begins an execution.
pub(crate) fn open() {
    STDOUT.set(Some(Stdout {
        text: String::new(),
        is_open: true,
        turn: Rc::new(Condvar::new()),
    }));
}

/// Keeps a text that is printed to standard output.
pub fn keep(text: &str) {
    if thread::panicking() {
        return; // The exploration has ended.
    }
    take_turn();
    with_stdout(|stdout| {
        if stdout.is_open {
            stdout.text.push_str(text);
        }
    });
}

/// Ends the program, though not its other threads, and returns what it has printed.
pub(crate) fn close() -> String {
    take_turn();
    with_stdout(|stdout| {
        stdout.is_open = false;
        mem::take(&mut stdout.text)
    })
}

fn take_turn() {
    let turn = with_stdout(|stdout| Rc::clone(&stdout.turn));
    turn.notify_all();
}

fn with_stdout<T>(f: impl FnOnce(&mut Stdout) -> T) -> T {
    STDOUT.with_borrow_mut(|stdout| f(stdout.as_mut().expect("a program prints while it runs")))
}

#[macro_export]
macro_rules! print {
    ($($arguments:tt)*) => {
        $crate::output::keep(&$crate::format!($($arguments)*))
    };
}

#[macro_export]
macro_rules! println {
    () => {
        $crate::output::keep("\n")
    };
    ($($arguments:tt)*) => {
        $crate::output::keep(&$crate::format!("{}\n", $crate::format!($($arguments)*)))
    };
}

/// Standard error is not the program's output: what is printed there is dropped.
#[macro_export]
macro_rules! eprint {
    ($($arguments:tt)*) => {{
        let _ = $crate::format!($($arguments)*);
    }};
}

#[macro_export]
macro_rules! eprintln {
    ($($arguments:tt)*) => { $crate::eprint!($($arguments)*) };
}
