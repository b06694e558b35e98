use std::fmt;
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::panic::Location;

use shuttle::sync as model;

use super::{LockResult, TryLockResult, map_attempt, map_guard, outcome};
use crate::record::{Identity, perform};

/// A reader-writer lock.
///
/// Shuttle knows no thread that reads twice at once: a second `read` panics, a `try_read` fails.
pub struct RwLock<T: ?Sized> {
    identity: Identity,
    inner: model::RwLock<T>,
}

impl<T> RwLock<T> {
    #[track_caller]
    pub fn new(value: T) -> RwLock<T> {
        RwLock {
            identity: Identity::new("RwLock"),
            inner: model::RwLock::new(value),
        }
    }

    pub fn into_inner(self) -> LockResult<T> {
        self.inner.into_inner()
    }
}

macro_rules! guard {
    ($guard:ident, $lock:ident, $try_lock:ident, $unlock:literal) => {
        /// A guard of a reader-writer lock, which unlocks it when it is dropped.
        pub struct $guard<'a, T: ?Sized> {
            inner: ManuallyDrop<model::$guard<'a, T>>,
            lock: &'a RwLock<T>,
            at: &'static Location<'static>,
        }

        impl<T: ?Sized> RwLock<T> {
            #[track_caller]
            pub fn $lock(&self) -> LockResult<$guard<'_, T>> {
                let (at, object) = (Location::caller(), self.identity.object());
                let lock = || self.inner.$lock();
                let result = perform(stringify!($lock), Some(object), at, lock, |_| None);
                map_guard(result, |inner| $guard {
                    inner: ManuallyDrop::new(inner),
                    lock: self,
                    at,
                })
            }

            #[track_caller]
            pub fn $try_lock(&self) -> TryLockResult<$guard<'_, T>> {
                let (at, object) = (Location::caller(), self.identity.object());
                let lock = || self.inner.$try_lock();
                let result = perform(stringify!($try_lock), Some(object), at, lock, outcome);
                map_attempt(result, |inner| $guard {
                    inner: ManuallyDrop::new(inner),
                    lock: self,
                    at,
                })
            }
        }

        impl<T: ?Sized> Drop for $guard<'_, T> {
            fn drop(&mut self) {
                // SAFETY: the guard is dropped here and nowhere else.
                let unlock = || unsafe { ManuallyDrop::drop(&mut self.inner) };
                perform(
                    $unlock,
                    Some(self.lock.identity.object()),
                    self.at,
                    unlock,
                    |()| None,
                );
            }
        }

        impl<T: ?Sized> Deref for $guard<'_, T> {
            type Target = T;

            fn deref(&self) -> &T {
                &self.inner
            }
        }

        impl<T: ?Sized + fmt::Display> fmt::Display for $guard<'_, T> {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                (**self).fmt(f)
            }
        }

        impl<T: ?Sized + fmt::Debug> fmt::Debug for $guard<'_, T> {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                (**self).fmt(f)
            }
        }
    };
}

guard!(RwLockReadGuard, read, try_read, "unlock (read)");
guard!(RwLockWriteGuard, write, try_write, "unlock (write)");

impl<T: ?Sized> RwLock<T> {
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        self.inner.get_mut()
    }

    pub fn clear_poison(&self) {
        self.inner.clear_poison();
    }
}

impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.inner
    }
}

impl<T: Default> Default for RwLock<T> {
    #[track_caller]
    fn default() -> RwLock<T> {
        RwLock::new(T::default())
    }
}
