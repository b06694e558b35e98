use std::mem::ManuallyDrop;
use std::panic::Location;
use std::ptr;

use shuttle::sync as model;

use super::{LockResult, MutexGuard, map_guard};
use crate::record::{Identity, perform};

/// A condition variable.
///
/// A timeout is real time, which does not pass here: the methods that take one are left out.
pub struct Condvar {
    identity: Identity,
    inner: model::Condvar,
}

impl Condvar {
    #[track_caller]
    pub fn new() -> Condvar {
        Condvar {
            identity: Identity::new("Condvar"),
            inner: model::Condvar::new(),
        }
    }

    #[track_caller]
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        let (mutex, at) = (guard.mutex, guard.at);
        let guard = ManuallyDrop::new(guard);
        // SAFETY: the guard is not dropped, so its inner guard is moved out once.
        let inner = ManuallyDrop::into_inner(unsafe { ptr::read(&guard.inner) });
        let wait = || {
            *mutex.holder() = None;
            self.inner.wait(inner)
        };
        let object = Some(self.identity.object());
        let result = perform("wait", object, Location::caller(), wait, |_| None);
        map_guard(result, |inner| mutex.guard(inner, at))
    }

    #[track_caller]
    pub fn wait_while<'a, T, F>(
        &self,
        mut guard: MutexGuard<'a, T>,
        mut condition: F,
    ) -> LockResult<MutexGuard<'a, T>>
    where
        F: FnMut(&mut T) -> bool,
    {
        while condition(&mut guard) {
            guard = self.wait(guard)?;
        }
        Ok(guard)
    }

    #[track_caller]
    pub fn notify_one(&self) {
        let (object, notify) = (self.identity.object(), || self.inner.notify_one());
        perform(
            "notify_one",
            Some(object),
            Location::caller(),
            notify,
            |()| None,
        );
    }

    #[track_caller]
    pub fn notify_all(&self) {
        let (object, notify) = (self.identity.object(), || self.inner.notify_all());
        perform(
            "notify_all",
            Some(object),
            Location::caller(),
            notify,
            |()| None,
        );
    }
}

impl Default for Condvar {
    #[track_caller]
    fn default() -> Condvar {
        Condvar::new()
    }
}
