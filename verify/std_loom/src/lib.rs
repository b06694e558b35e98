//! A std whose memory orderings a checker controls.
//!
//! A listing is built a second time, unchanged, in a crate that begins with `#![no_std]` and
//! `extern crate std_loom as std;`. Its threads, locks and atomics are then Loom's, and what it
//! prints is kept instead of printed. [`explore::outcomes`] runs such a listing in every way that
//! the memory model allows, as far as Loom models it; its documentation lists what Loom does not.
//!
//! What stands here is either the real std's, because orderings do not turn on it, or a replacement.
//! All else is left out, so that a listing which uses it does not compile here. Loom has none of
//! `thread::scope`, `OnceLock`, `LazyLock`, `Once`, `Weak` and `Barrier`. It has these, but they would
//! have fewer outcomes than std's, or others:
//!
//! - `mpsc`: a channel of Loom's does not notice that the other side has hung up.
//! - `Mutex::try_lock`, `RwLock::try_read` and `RwLock::try_write`: to Loom, unlocking is not a step
//!   before which another thread may try.
//! - `thread::park`: to Loom, neither is `unpark`, and it orders memory at once.
//! - `thread::yield_now`: to Loom, the thread cannot go on before another one has.
//! - `thread::current` and `thread::Builder`: Loom does not name the main thread.
//! - `Arc::strong_count`: Loom's orders memory.
//! - `Condvar::wait_timeout`: Loom's never times out.
//! - `cell::UnsafeCell`: Loom's is used in another way, and with the real one a data race would pass
//!   unnoticed.

pub use std::{
    any, array, assert, assert_eq, assert_ne, borrow, boxed, char, clone, cmp, collections,
    convert, debug_assert, debug_assert_eq, default, error, fmt, format, future, hash, iter,
    marker, matches, mem, num, ops, option, pin, ptr, rc, result, slice, str, string, task, todo,
    unimplemented, unreachable, vec, write, writeln,
};

pub mod explore;
#[doc(hidden)]
pub mod output;
pub mod prelude;
pub mod sync;
pub mod thread;

/// `std::cell`, but for `UnsafeCell`.
pub mod cell {
    pub use std::cell::{
        BorrowError, BorrowMutError, Cell, LazyCell, OnceCell, Ref, RefCell, RefMut,
    };
}

/// `std::hint`. `spin_loop` is for loops that wait: here, another thread goes on first.
pub mod hint {
    pub use loom::hint::spin_loop;
    pub use std::hint::black_box;
}
