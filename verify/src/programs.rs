//! Programs that are built a second time, as they are, against a std that a checker controls.

use std::path::{Path, PathBuf};

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
