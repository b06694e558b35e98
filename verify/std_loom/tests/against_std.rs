//! What programs print with the real std is among what Loom finds.

use std::mem;
use std::sync::{Mutex, MutexGuard, PoisonError};

use std_loom::explore::outcomes;

/// How often a program is run with the real std.
const RUNS: usize = 1_000;

/// What the program that runs with the real std has printed.
static PRINTED: Mutex<String> = Mutex::new(String::new());

fn print(text: &str) {
    lock_printed().push_str(text);
}

fn lock_printed() -> MutexGuard<'static, String> {
    PRINTED.lock().unwrap_or_else(PoisonError::into_inner)
}

macro_rules! real_print {
    ($($arguments:tt)*) => { crate::print(&format!($($arguments)*)) };
}

macro_rules! real_println {
    ($($arguments:tt)*) => { crate::print(&format!("{}\n", format!($($arguments)*))) };
}

/// Includes a program twice: with the real std, and with the one that Loom models.
macro_rules! programs {
    ($($name:ident)*) => {$(
        mod $name {
            pub mod real {
                #[allow(unused_imports, reason = "not every program uses both")]
                use {real_print as print, real_println as println};

                include!(concat!("programs/", stringify!($name), ".rs"));

                pub fn run() {
                    main();
                }
            }

            pub mod modeled {
                #[allow(unused_imports, reason = "not every program uses both")]
                use std_loom::{self as std, print, println};

                include!(concat!("programs/", stringify!($name), ".rs"));

                pub fn run() {
                    main();
                }
            }
        }
    )*

    /// The programs, each with the two ways to run it.
    const PROGRAMS: &[(&str, fn(), fn())] =
        &[$((stringify!($name), $name::real::run, $name::modeled::run)),*];
    };
}

programs!(atomics condvar fences mutex rwlock threads);

#[test]
fn what_real_runs_print_is_found() {
    for (name, real, modeled) in PROGRAMS {
        let found = outcomes(*modeled).unwrap_or_else(|message| panic!("{name}: {message}"));
        eprintln!("{name}: {found:?}");
        for _ in 0..RUNS {
            real();
            let printed = mem::take(&mut *lock_printed());
            assert!(
                found.outputs.contains(&printed),
                "{name} printed {printed}, which is not found"
            );
        }
    }
}
