//! What is left out is missing, and not the real std's: this compiles.

macro_rules! absent {
    ($($name:ident)*) => {
        #[expect(dead_code, non_camel_case_types, reason = "only their names matter")]
        mod stand_ins {
            $(pub struct $name;)*
        }

        /// What std_loom has under one of these names makes it ambiguous here.
        mod either {
            pub use crate::stand_ins::*;
            #[allow(unused_imports, reason = "none of it is used")]
            pub use std_loom::{cell::*, hint::*, sync::*, thread::*, *};
        }

        #[expect(unused_imports, reason = "that they can be imported is the test")]
        use either::{$($name),*};
    };
}

absent! {
    Barrier Builder LazyLock LocalKey Once OnceLock TryLockError UnsafeCell Weak
    available_parallelism current env fs io mpsc net park process scope sleep thread_local time
    yield_now
}

#[test]
fn a_listing_that_uses_what_is_left_out_does_not_compile() {}
