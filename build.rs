//! Makes a test of every Rust block in the book: mdBook expands the chapters, skeptic writes the
//! tests.

use std::path::PathBuf;
use std::{env, fs};

use verify::book::Book;
use verify::skeptic_input;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for watched in ["book.toml", "src", "listings"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    // Cargo tells them to build scripts alone: tests/support/fixtures.rs compiles programs as the generated
    // tests do, and tests/support/rustc_2024.rs runs the compiler.
    for name in ["TARGET", "RUSTC"] {
        println!("cargo::rustc-env={name}={}", env::var(name)?);
    }

    let book = Book::load(env::var("CARGO_MANIFEST_DIR")?)?;
    let out_dir = PathBuf::from(env::var("OUT_DIR")?);
    let blocks = skeptic_input::write(&book, &out_dir.join("blocks"))?;
    skeptic::generate_doc_tests(&blocks);

    // tests/skeptic.rs puts the project's runner in the place of skeptic's own.
    let tests = fs::read_to_string(out_dir.join("skeptic-tests.rs"))?;
    let tests = tests.replace("extern crate skeptic;\n", "");
    fs::write(out_dir.join("block-tests.rs"), tests)?;
    Ok(())
}
