use std::fmt;
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::panic::Location;

use shuttle::sync as model;

use super::{LockResult, TryLockResult, map_attempt, map_guard, outcome};
use crate::record::{self, Identity, perform};

/// A mutex.
pub struct Mutex<T: ?Sized> {
    identity: Identity,
    holder: Holder,
    inner: model::Mutex<T>,
}

/// Which thread holds a mutex.
type Holder = std::sync::Mutex<Option<usize>>;

/// A guard of a mutex, which unlocks it when it is dropped.
pub struct MutexGuard<'a, T: ?Sized> {
    pub(super) inner: ManuallyDrop<model::MutexGuard<'a, T>>,
    pub(super) mutex: &'a Mutex<T>,
    pub(super) at: &'static Location<'static>,
}

impl<T> Mutex<T> {
    #[track_caller]
    pub fn new(value: T) -> Mutex<T> {
        Mutex {
            identity: Identity::new("Mutex"),
            holder: Holder::new(None),
            inner: model::Mutex::new(value),
        }
    }

    pub fn into_inner(self) -> LockResult<T> {
        self.inner.into_inner()
    }
}

impl<T: ?Sized> Mutex<T> {
    #[track_caller]
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        let at = Location::caller();
        let lock = || {
            if *self.holder() == Some(this_thread()) {
                // std leaves open whether this deadlocks or panics. Here it deadlocks.
                crate::thread::wait_forever();
            }
            self.inner.lock()
        };
        let result = perform("lock", Some(self.identity.object()), at, lock, |_| None);
        map_guard(result, |inner| self.guard(inner, at))
    }

    #[track_caller]
    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
        let at = Location::caller();
        let try_lock = || self.inner.try_lock();
        let result = perform(
            "try_lock",
            Some(self.identity.object()),
            at,
            try_lock,
            outcome,
        );
        map_attempt(result, |inner| self.guard(inner, at))
    }

    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        self.inner.get_mut()
    }

    pub fn clear_poison(&self) {
        self.inner.clear_poison();
    }

    pub(super) fn guard<'a>(
        &'a self,
        inner: model::MutexGuard<'a, T>,
        at: &'static Location<'static>,
    ) -> MutexGuard<'a, T> {
        *self.holder() = Some(this_thread());
        MutexGuard {
            inner: ManuallyDrop::new(inner),
            mutex: self,
            at,
        }
    }

    pub(super) fn holder(&self) -> std::sync::MutexGuard<'_, Option<usize>> {
        self.holder
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    pub(super) fn object(&self) -> record::Object {
        self.identity.object()
    }
}

fn this_thread() -> usize {
    shuttle::current::me().into()
}

impl<T: Default> Default for Mutex<T> {
    #[track_caller]
    fn default() -> Mutex<T> {
        Mutex::new(T::default())
    }
}

impl<T> From<T> for Mutex<T> {
    #[track_caller]
    fn from(value: T) -> Mutex<T> {
        Mutex::new(value)
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for Mutex<T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        crate::thread::let_others_run();
        self.inner.fmt(f)
    }
}

impl<T: ?Sized> Drop for MutexGuard<'_, T> {
    fn drop(&mut self) {
        let unlock = || {
            *self.mutex.holder() = None;
            // SAFETY: the guard is dropped here and nowhere else.
            unsafe { ManuallyDrop::drop(&mut self.inner) };
        };
        perform("unlock", Some(self.mutex.object()), self.at, unlock, |()| {
            None
        });
    }
}

impl<T: ?Sized> Deref for MutexGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.inner
    }
}

impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.inner
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: ?Sized + fmt::Display> fmt::Display for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        (**self).fmt(f)
    }
}
