//! Includes each listing that Shuttle explores, and the programs by which `std_shuttle` is compared
//! with the real std.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::Result;
use verify::listing::checked_by;
use verify::programs::{compiling, table};
use verify::schedules::Checker;

fn main() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()?;
    let programs = Path::new("tests/fixtures/programs");
    for watched in [Path::new("listings"), programs] {
        println!("cargo::rerun-if-changed={}", root.join(watched).display());
    }
    let files = fs::read_dir(root.join(programs))?.flatten();
    let mut files: Vec<_> = files.map(|file| programs.join(file.file_name())).collect();
    files.sort();

    let out_dir = PathBuf::from(env::var("OUT_DIR")?);
    let listings = compiling(&root, checked_by(Checker::Shuttle, &root)?)?;
    fs::write(
        out_dir.join("listings.rs"),
        table("LISTINGS", &root, &listings),
    )?;
    fs::write(
        out_dir.join("programs.rs"),
        table("PROGRAMS", &root, &files),
    )?;
    Ok(())
}
