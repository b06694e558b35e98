//! rustc in the edition of the book, for skeptic, which runs the compiler that `RUSTC` names.
//!
//! skeptic 0.14.2 knows no edition after 2021, and asks for that. When it asks for 2024 by itself,
//! this program can go.

use std::env;
use std::process::{Command, exit};

fn main() {
    let in_the_books_edition = |arg: String| match arg.strip_prefix("--edition=") {
        Some(_) => format!("--edition={}", verify::EDITION),
        None => arg,
    };
    // The compiler that builds this program, which `build.rs` names.
    let status = Command::new(env!("RUSTC"))
        .args(env::args().skip(1).map(in_the_books_edition))
        // std's own debug information is what takes longest to link, and to keep.
        .arg("-Cstrip=debuginfo")
        .status()
        .expect("rustc runs");
    exit(status.code().unwrap_or(1));
}
