//! The names that a program has without asking for them.

/// The prelude of edition 2024, with the macros that std brings along. It is core's prelude and what
/// std adds, since the macros in std's own, such as `thread_local!`, are the real ones.
pub mod rust_2024 {
    pub use core::prelude::rust_2024::*;
    pub use std::borrow::ToOwned;
    pub use std::boxed::Box;
    pub use std::string::{String, ToString};
    pub use std::vec::Vec;

    pub use crate::{eprint, eprintln, format, print, println, vec};
}
