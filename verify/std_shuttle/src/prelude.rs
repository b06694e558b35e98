//! The names that a program has without asking for them.

/// The prelude of edition 2024, with the macros that std brings along.
pub mod rust_2024 {
    // Not the real one, which has std's macros, `thread_local!` among them.
    pub use core::prelude::rust_2024::*;
    pub use std::borrow::ToOwned;
    pub use std::boxed::Box;
    pub use std::string::{String, ToString};
    pub use std::vec::Vec;

    pub use crate::{eprint, eprintln, format, print, println, thread_local, vec};
}
