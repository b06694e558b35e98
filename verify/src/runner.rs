//! Runs the programs of the book with skeptic, and says what went wrong in the book's own terms.
//!
//! The tests that skeptic generates call `skeptic::rt`. A [`Runner`] stands in front of it.

use std::any::Any;
use std::cell::Cell;
use std::env;
use std::panic::{self, RefUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Once;
use std::time::Duration;

use crate::skeptic_input::Origin;
use crate::watchdog::{Watchdog, time_limit};

/// Compiles and runs programs, with a compiler that skeptic is told to use.
pub struct Runner {
    /// How the compiler's path ends in a message of skeptic's.
    rustc_name: String,
    time_limit: Duration,
    watchdog: Watchdog,
}

/// Why skeptic failed a program.
enum Failure {
    DoesNotCompile,
    StillRunning,
    FailedAsItRan,
    /// Something else, which skeptic's message tells.
    Other(String),
}

impl Runner {
    /// A runner for a compiler, with the time limit of [`time_limit`].
    pub fn new(rustc: &str) -> Runner {
        Runner::with_time_limit(rustc, time_limit())
    }

    pub fn with_time_limit(rustc: &str, time_limit: Duration) -> Runner {
        // SAFETY: to read the environment at the same time is undefined behavior only outside of
        // `std::env`, in C code that calls `getenv`. No such code runs in these tests.
        unsafe { env::set_var("RUSTC", rustc) };
        silence_skeptic();
        Runner {
            rustc_name: format!(
                "{}\"",
                Path::new(rustc).file_name().unwrap_or_default().display()
            ),
            time_limit,
            watchdog: Watchdog::start(time_limit),
        }
    }

    /// Compiles and runs a program, given the arguments of `skeptic::rt::run_test`.
    ///
    /// # Panics
    ///
    /// Panics, so that the test fails, unless the program ends as its origin says.
    pub fn run(&self, root: &str, out_dir: &str, target: &str, text: &str) {
        let (origin, program) = Origin::split(text);
        let outcome = skeptically(|| skeptic::rt::run_test(root, out_dir, target, program));
        match outcome.map_err(|message| self.failure(message)) {
            Ok(()) if !origin.should_panic => {}
            Ok(()) => panic!("{}", message(&origin, "is to panic, and ran to its end")),
            Err(Failure::FailedAsItRan) if origin.should_panic => {}
            Err(failure) => panic!("{}", message(&origin, &self.explain(failure))),
        }
    }

    /// Compiles a program, given the arguments of `skeptic::rt::compile_test`.
    ///
    /// # Panics
    ///
    /// Panics, so that the test fails, unless the program compiles.
    pub fn compile(&self, root: &str, out_dir: &str, target: &str, text: &str) {
        let (origin, program) = Origin::split(text);
        if let Err(panic) =
            skeptically(|| skeptic::rt::compile_test(root, out_dir, target, program))
        {
            panic!("{}", message(&origin, &self.explain(self.failure(panic))));
        }
    }

    /// What the message of a panic of skeptic's means.
    fn failure(&self, message: String) -> Failure {
        if !message.starts_with("Command failed") {
            Failure::Other(message)
        } else if message.contains(&self.rustc_name) {
            Failure::DoesNotCompile
        } else if self.watchdog.has_ended_one_named_in(&message) {
            Failure::StillRunning
        } else {
            Failure::FailedAsItRan
        }
    }

    fn explain(&self, failure: Failure) -> String {
        match failure {
            Failure::DoesNotCompile => {
                "does not compile; the compiler's message above calls it test.rs, and counts its lines \
                 without those of anchors"
                .to_owned()
            }
            Failure::StillRunning => format!(
                "was still running after {} s, and was ended (LISTING_TIME_LIMIT sets the limit)",
                self.time_limit.as_secs()
            ),
            Failure::FailedAsItRan => "failed as it ran; what it printed is above".to_owned(),
            Failure::Other(message) => format!("could not be tested: {message}"),
        }
    }
}

/// Calls skeptic, and returns the message of its panic, if it panics.
///
/// skeptic has an executable in its cache open for writing, when it puts it there or marks it as
/// used, and then runs it. If another thread starts a process at that moment, that process holds the
/// file open until it is under way, and the system refuses to run it: "Text file busy". A later call
/// comes through.
fn skeptically(call: impl Fn() + RefUnwindSafe) -> Result<(), String> {
    const TRIES: usize = 100;
    let mut message = String::new();
    for _ in 0..TRIES {
        IN_SKEPTIC.set(true);
        let outcome = catch_unwind(&call);
        IN_SKEPTIC.set(false);
        let Err(panic) = outcome else { return Ok(()) };
        message = panic_message(&*panic);
        if !message.contains("Text file busy") {
            break;
        }
    }
    Err(message)
}

/// The message of a panic, if it is a text.
fn panic_message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
    text.unwrap_or_default()
}

thread_local! {
    /// Whether this thread is in a call of skeptic's.
    static IN_SKEPTIC: Cell<bool> = const { Cell::new(false) };
}

/// Keeps skeptic's panics from being printed. They are told anew, without a command line that names
/// every library of the workspace.
fn silence_skeptic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !IN_SKEPTIC.get() {
                print(info);
            }
        }));
    });
}

/// What went wrong with a program, where the book shows it, and how to run it by itself.
fn message(origin: &Origin, what: &str) -> String {
    let block = &origin.block;
    match &origin.listing {
        Some(listing) => format!(
            "\n{block}\n    shows {listing},\n    which {what}\n    to run it by itself: {}\n",
            listing.command(),
        ),
        None => format!("\n{block}\n    has a program that {what}\n"),
    }
}
