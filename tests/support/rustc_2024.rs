//! rustc in the edition of the book, for skeptic, which runs the compiler that `RUSTC` names.
//!
//! skeptic 0.14.2 knows no edition after 2021, and asks for that. When it asks for 2024 by itself,
//! this program can go.

use std::env;
use std::process::{Command, exit};

const EDITION: &str = "--edition=2024";

/// std's own debug information is what takes longest to link, and to keep.
const STRIP: &str = "-Cstrip=debuginfo";

fn main() {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    for argument in &mut arguments {
        if argument.starts_with("--edition=") {
            *argument = EDITION.to_owned();
        }
    }
    if arguments == ["-vV"] {
        // skeptic keeps executables for as long as this answer is the same.
        println!("{EDITION} {STRIP}");
    }
    // The compiler that builds this program, which `build.rs` names.
    let status = Command::new(env!("RUSTC"))
        .args(arguments)
        .arg(STRIP)
        .status();
    exit(status.expect("rustc runs").code().unwrap_or(1));
}
