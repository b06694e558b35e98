//! The std that Shuttle schedules does what the real one does: whatever a program prints in real
//! runs is among what exploring its schedules finds.

use std::collections::BTreeSet;
use std::panic;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::thread;

use shuttle_listings::PROGRAMS;
use std_shuttle::explore::{Ending, Exploration, explore};

/// How often each program is run for real.
const RUNS: usize = 1_000;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Stands in front of the real one in the programs below.
macro_rules! println {
    ($($arguments:tt)*) => {{
        let line = std::format!($($arguments)*);
        *$crate::lock(&OUTPUT) += &(line + "\n");
    }};
}

/// Includes each program, with the real std, and makes a test of it.
macro_rules! programs {
    ($($name:ident: $outputs:expr,)*) => {
        $(
            mod $name {
                /// What the program has printed.
                static OUTPUT: std::sync::Mutex<String> = std::sync::Mutex::new(String::new());

                include!(concat!("fixtures/programs/", stringify!($name), ".rs"));

                #[test]
                fn prints_what_exploring_finds() {
                    crate::compare(stringify!($name), main, &OUTPUT, $outputs);
                }
            }
        )*

        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

// With the number of outputs, where it is known.
programs! {
    two_and_four_lines: Some(15),
    three_lines: Some(6),
    lost_update: Some(2),
    atomics: None,
    mutex: None,
    poison: Some(2),
    rwlock: None,
    condvar: None,
    barrier: None,
    once: Some(2),
    channel: None,
    bounded_channel: None,
    rendezvous: None,
    names: Some(1),
    scope: Some(1),
    parking: Some(1),
    spinning: None,
    thread_locals: Some(1),
    local_keys: Some(2),
    dropped_receiver: Some(2),
    yielding: Some(2),
    waiting_in_scope: Some(2),
    panic_in_scope: Some(1),
    // A bug made on purpose, and found: the lock is let go of between the check and the act.
    held_lock: Some(1),
    early_unlock: Some(2),
}

fn compare(name: &str, real: fn(), printed: &'static Mutex<String>, number: Option<usize>) {
    let found = explored(name);
    let outputs: BTreeSet<_> = found
        .outcomes
        .keys()
        .map(|outcome| outcome.output.clone())
        .collect();
    for outcome in found.outcomes.keys() {
        assert_eq!(
            outcome.ending,
            Ending::Returned,
            "the program always ends: {outcome:?}"
        );
    }
    if let Some(number) = number {
        assert_eq!(outputs.len(), number, "{outputs:#?}");
    }
    silence_panics();
    let run_all = move || {
        for _ in 0..RUNS {
            lock(printed).clear();
            real();
            let output = lock(printed).clone();
            assert!(
                outputs.contains(&output),
                "a run printed\n{output}\nnot one of {outputs:#?}"
            );
        }
    };
    // A program may ask for the name of its main thread.
    let main = thread::Builder::new()
        .name("main".to_owned())
        .spawn(run_all);
    if let Err(panic) = main.expect("the thread starts").join() {
        panic::resume_unwind(panic);
    }
}

fn explored(name: &str) -> Exploration {
    let file = format!("tests/fixtures/programs/{name}.rs");
    let program = PROGRAMS.iter().find(|(path, _)| *path == file);
    let (_, main) = program.expect("the program is built against the façade as well");
    explore(*main)
}

/// Some programs panic in a thread on purpose.
fn silence_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let is_on_purpose = [
                "with the lock held",
                "unseen",
                "seen",
                "a scoped thread panicked",
            ];
            let message = info.payload_as_str().unwrap_or_default();
            if !is_on_purpose.contains(&message) {
                print(info);
            }
        }));
    });
}

#[test]
fn every_program_is_compared() {
    for (file, _) in PROGRAMS {
        let is_compared = |name: &&str| *file == format!("tests/fixtures/programs/{name}.rs");
        assert!(NAMES.iter().any(is_compared), "{file} is not");
    }
}
