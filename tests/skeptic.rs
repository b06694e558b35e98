//! The tests that skeptic generates: one for each Rust block of the book, see `build.rs`.

/// What the generated tests call: the project's runner, with skeptic behind it.
mod skeptic {
    pub mod rt {
        use std::sync::LazyLock;

        use verify::runner::Runner;

        static RUNNER: LazyLock<Runner> =
            LazyLock::new(|| Runner::new(env!("CARGO_BIN_EXE_rustc-2024")));

        pub fn run_test(root: &str, out_dir: &str, target: &str, text: &str) {
            RUNNER.run(root, out_dir, target, text);
        }

        pub fn compile_test(root: &str, out_dir: &str, target: &str, text: &str) {
            RUNNER.compile(root, out_dir, target, text);
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/block-tests.rs"));
