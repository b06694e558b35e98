//! Programs that are built a second time, as they are, against a std that a checker controls.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use anyhow::{Context, Result};

/// Those of the files, relative to `root`, that compile with the real std, for a build script.
///
/// A listing that does not compile would keep every test from being built, and none would say which
/// page shows it. Left out here, it fails in tests/skeptic.rs and tests/outputs.rs, which do.
///
/// # Errors
///
/// Fails if a file cannot be read, or the compiler cannot be run.
pub fn compiling(root: &Path, files: Vec<PathBuf>) -> Result<Vec<PathBuf>> {
    let out_dir = PathBuf::from(env::var("OUT_DIR")?).join("compiling");
    fs::create_dir_all(&out_dir)?;
    let mut compiling = Vec::new();
    for file in files {
        let path = root.join(&file);
        let mut hasher = DefaultHasher::new();
        fs::read(&path)
            .with_context(|| path.display().to_string())?
            .hash(&mut hasher);
        // What the compiler makes is kept, so that only a changed listing is compiled again.
        let metadata = out_dir.join(format!("lib{:016x}.rmeta", hasher.finish()));
        if metadata.exists() || compiles(&path, &metadata)? {
            compiling.push(file);
        } else {
            println!(
                "cargo::warning={} does not compile: see its tests",
                file.display()
            );
        }
    }
    Ok(compiling)
}

fn compiles(program: &Path, metadata: &Path) -> Result<bool> {
    let status = Command::new(env::var("RUSTC")?)
        .args(["--edition=2024", "--emit=metadata", "-o"])
        .args([metadata, program])
        .stderr(Stdio::null())
        .status()?;
    Ok(status.success())
}

/// The text of a table of programs, for a crate in which `std` is another: their files, relative to
/// `root`, and their `main`s. Each program is in a module of its own.
pub fn table(name: &str, root: &Path, files: &[PathBuf]) -> String {
    let mut rows = String::new();
    let mut modules = String::new();
    for (number, file) in files.iter().enumerate() {
        let module = format!("{}_{number}", name.to_lowercase());
        rows.push_str(&format!("    ({file:?}, {module}::run),\n"));
        modules.push_str(&format!(
            "mod {module} {{\n    \
                 use std::prelude::rust_2024::*;\n    \
                 include!({:?});\n    \
                 pub fn run() {{ main() }}\n\
             }}\n",
            root.join(file)
        ));
    }
    format!("pub static {name}: &[(&str, fn())] = &[\n{rows}];\n\n{modules}")
}
