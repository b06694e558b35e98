//! Includes each listing that Loom runs.

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
    println!(
        "cargo::rerun-if-changed={}",
        root.join("listings").display()
    );
    let listings = compiling(&root, checked_by(Checker::Loom, &root)?)?;
    let out_dir = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(
        out_dir.join("listings.rs"),
        table("LISTINGS", &root, &listings),
    )?;
    Ok(())
}
