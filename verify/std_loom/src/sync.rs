//! `std::sync`, modeled by Loom.

use std::fmt;
use std::mem;
use std::ops::{Deref, DerefMut};
pub use std::sync::{LockResult, PoisonError};
use std::thread;

use loom::sync as model;

pub type Arc<T> = Held<model::Arc<T>>;
pub type MutexGuard<'a, T> = Held<model::MutexGuard<'a, T>>;
pub type RwLockReadGuard<'a, T> = Held<model::RwLockReadGuard<'a, T>>;
pub type RwLockWriteGuard<'a, T> = Held<model::RwLockWriteGuard<'a, T>>;

/// `std::sync::atomic`. `new` is not `const` here, as a `static` would outlive an execution.
pub mod atomic {
    pub use loom::sync::atomic::{
        AtomicBool, AtomicI8, AtomicI16, AtomicI32, AtomicI64, AtomicIsize, AtomicPtr, AtomicU8,
        AtomicU16, AtomicU32, AtomicU64, AtomicUsize, Ordering, fence,
    };
}

/// A mutex.
#[derive(Default)]
pub struct Mutex<T: ?Sized>(model::Mutex<T>);

impl<T> Mutex<T> {
    pub fn new(value: T) -> Mutex<T> {
        Mutex(model::Mutex::new(value))
    }

    pub fn into_inner(self) -> LockResult<T> {
        self.0.into_inner()
    }
}

impl<T: ?Sized> Mutex<T> {
    #[track_caller]
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        held(self.0.lock())
    }
}

/// A reader-writer lock.
#[derive(Default)]
pub struct RwLock<T: ?Sized>(model::RwLock<T>);

impl<T> RwLock<T> {
    pub fn new(value: T) -> RwLock<T> {
        RwLock(model::RwLock::new(value))
    }

    pub fn into_inner(self) -> LockResult<T> {
        self.0.into_inner()
    }
}

impl<T: ?Sized> RwLock<T> {
    #[track_caller]
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        held(self.0.read())
    }

    #[track_caller]
    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        held(self.0.write())
    }
}

/// A condition variable.
#[derive(Default)]
pub struct Condvar(model::Condvar);

impl Condvar {
    pub fn new() -> Condvar {
        Condvar::default()
    }

    #[track_caller]
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        held(self.0.wait(guard.release()))
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
        self.0.notify_one();
    }

    #[track_caller]
    pub fn notify_all(&self) {
        self.0.notify_all();
    }
}

/// A pointer or a guard of Loom's, which tells Loom when it is dropped. Once a panic has ended the
/// exploration, Loom panics when it is told, and a panic while another unwinds the stack aborts.
pub struct Held<P>(Option<P>);

impl<P> Held<P> {
    fn holding(pointer: P) -> Held<P> {
        Held(Some(pointer))
    }

    fn release(mut self) -> P {
        self.0.take().expect("it is held until now")
    }
}

fn held<P>(result: LockResult<P>) -> LockResult<Held<P>> {
    match result {
        Ok(guard) => Ok(Held::holding(guard)),
        Err(poisoned) => Err(PoisonError::new(Held::holding(poisoned.into_inner()))),
    }
}

impl<P> Drop for Held<P> {
    fn drop(&mut self) {
        if thread::panicking() {
            mem::forget(self.0.take());
        }
    }
}

impl<P: Deref> Deref for Held<P> {
    type Target = P::Target;

    fn deref(&self) -> &P::Target {
        self.0.as_deref().expect("it is held")
    }
}

impl<P: DerefMut> DerefMut for Held<P> {
    fn deref_mut(&mut self) -> &mut P::Target {
        self.0.as_deref_mut().expect("it is held")
    }
}

impl<P: Deref<Target: fmt::Debug>> fmt::Debug for Held<P> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<P: Deref<Target: fmt::Display>> fmt::Display for Held<P> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T> Arc<T> {
    #[track_caller]
    pub fn new(value: T) -> Arc<T> {
        Held::holding(model::Arc::new(value))
    }

    #[track_caller]
    pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>> {
        model::Arc::try_unwrap(this.release()).map_err(Held::holding)
    }
}

impl<T> Clone for Arc<T> {
    #[track_caller]
    fn clone(&self) -> Arc<T> {
        Held(self.0.clone())
    }
}

impl<T: Default> Default for Arc<T> {
    #[track_caller]
    fn default() -> Arc<T> {
        Arc::new(T::default())
    }
}
