//! The printing macros: they keep what a program prints.

use std::panic::Location;

use crate::record;

/// Keeps a text that is printed to standard output.
#[track_caller]
pub fn keep(text: String) {
    record::print(text, Location::caller());
}

#[macro_export]
macro_rules! print {
    ($($arguments:tt)*) => {
        $crate::output::keep($crate::format!($($arguments)*))
    };
}

#[macro_export]
macro_rules! println {
    () => {
        $crate::output::keep($crate::format!("\n"))
    };
    ($($arguments:tt)*) => {
        $crate::output::keep($crate::format!("{}\n", $crate::format!($($arguments)*)))
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
