//! A std whose threads and locks a checker controls.
//!
//! A listing is built a second time, unchanged, in a crate that begins with `#![no_std]` and
//! `extern crate std_shuttle as std;`. Its threads, locks, channels and atomics are then Shuttle's,
//! each operation is recorded, and what it prints is kept instead of printed. [`explore::explore`]
//! runs such a listing under every schedule.
//!
//! What stands here is either the real std's, because schedules do not turn on it, or a replacement.
//! All else is left out, so that a listing which uses it does not compile here.

pub use std::{
    any, array, assert, assert_eq, assert_ne, borrow, boxed, cell, char, clone, cmp, convert,
    debug_assert, debug_assert_eq, default, error, fmt, format, future, iter, marker, matches, mem,
    num, ops, option, panic, pin, ptr, rc, result, slice, str, string, task, todo, unimplemented,
    unreachable, vec, write, writeln,
};

pub mod explore;
pub mod graph;
pub mod hint;
mod local;
#[doc(hidden)]
pub mod output;
pub mod prelude;
mod record;
pub mod sync;
pub mod thread;

/// `std::collections`, but for those whose order is random.
pub mod collections {
    pub use std::collections::{
        BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque, btree_map, btree_set,
    };
}

/// `std::hash`, but for what is random.
pub mod hash {
    pub use std::hash::{BuildHasher, BuildHasherDefault, Hash, Hasher};
}

/// Time does not pass here: a listing may name a duration, and not read a clock.
pub mod time {
    pub use std::time::Duration;
}
