//! `std::sync::atomic`, scheduled by Shuttle, which takes every ordering for `SeqCst`.

use std::fmt;
use std::panic::Location;

use shuttle::sync::atomic as model;
pub use shuttle::sync::atomic::{Ordering, compiler_fence, fence};

use crate::record::{Identity, perform};

macro_rules! atomic {
    ($name:ident, $value:ty, [$($operation:ident),*]) => {
        /// An atomic value.
        pub struct $name {
            identity: Identity,
            inner: model::$name,
        }

        impl $name {
            #[track_caller]
            pub fn new(value: $value) -> $name {
                $name { identity: Identity::new(stringify!($name)), inner: model::$name::new(value) }
            }

            pub fn into_inner(self) -> $value {
                self.inner.into_inner()
            }

            pub fn get_mut(&mut self) -> &mut $value {
                self.inner.get_mut()
            }

            #[track_caller]
            pub fn load(&self, order: Ordering) -> $value {
                let (object, load) = (self.identity.object(), || self.inner.load(order));
                perform("load", Some(object), Location::caller(), load, |value| Some(value.to_string()))
            }

            #[track_caller]
            pub fn store(&self, value: $value, order: Ordering) {
                let (object, store) = (self.identity.object(), || self.inner.store(value, order));
                perform("store", Some(object), Location::caller(), store, |()| Some(value.to_string()))
            }

            #[track_caller]
            pub fn compare_exchange(
                &self,
                current: $value,
                new: $value,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$value, $value> {
                let object = self.identity.object();
                let exchange = || self.inner.compare_exchange(current, new, success, failure);
                perform("compare_exchange", Some(object), Location::caller(), exchange, |result| {
                    Some(match result {
                        Ok(_) => new.to_string(),
                        Err(found) => format!("failed: {found}"),
                    })
                })
            }

            /// Does not fail spuriously here.
            #[track_caller]
            pub fn compare_exchange_weak(
                &self,
                current: $value,
                new: $value,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$value, $value> {
                self.compare_exchange(current, new, success, failure)
            }

            #[track_caller]
            pub fn try_update(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                mut f: impl FnMut($value) -> Option<$value>,
            ) -> Result<$value, $value> {
                let mut current = self.load(fetch_order);
                while let Some(new) = f(current) {
                    match self.compare_exchange_weak(current, new, set_order, fetch_order) {
                        Ok(old) => return Ok(old),
                        Err(found) => current = found,
                    }
                }
                Err(current)
            }

            $(
                #[track_caller]
                pub fn $operation(&self, value: $value, order: Ordering) -> $value {
                    let (object, act) = (self.identity.object(), || self.inner.$operation(value, order));
                    perform(stringify!($operation), Some(object), Location::caller(), act, |_| {
                        Some(value.to_string())
                    })
                }
            )*
        }

        impl Default for $name {
            #[track_caller]
            fn default() -> $name {
                $name::new(<$value>::default())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    };
}

macro_rules! integers {
    ($($name:ident $value:ty),*) => {
        $(atomic!($name, $value, [
            swap, fetch_add, fetch_sub, fetch_and, fetch_or, fetch_xor, fetch_max, fetch_min
        ]);)*
    };
}

integers!(
    AtomicI8 i8, AtomicI16 i16, AtomicI32 i32, AtomicI64 i64, AtomicIsize isize,
    AtomicU8 u8, AtomicU16 u16, AtomicU32 u32, AtomicU64 u64, AtomicUsize usize
);

atomic!(AtomicBool, bool, [swap, fetch_and, fetch_or, fetch_xor]);
