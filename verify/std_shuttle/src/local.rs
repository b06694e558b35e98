//! Thread-local storage: each thread of a schedule has its own.

use std::cell::{Cell, OnceCell, RefCell};
use std::fmt;

use shuttle::thread::AccessError;

/// Declares thread-local variables.
#[macro_export]
macro_rules! thread_local {
    () => {};
    ($(#[$attribute:meta])* $visibility:vis static $name:ident: $type:ty = $init:expr $(; $($rest:tt)*)?) => {
        $(#[$attribute])*
        $visibility static $name: $crate::thread::LocalKey<$type> =
            $crate::thread::LocalKey::new(|| $init);
        $($crate::thread_local! { $($rest)* })?
    };
}

/// A key by which each thread reaches its own value.
///
/// Shuttle's own has no methods for a `Cell` or a `RefCell`, and no way to leave out the initializer.
/// So what Shuttle keeps is a place for the value, filled at its first use.
pub struct LocalKey<T: 'static> {
    place: shuttle::thread::LocalKey<OnceCell<T>>,
    init: fn() -> T,
}

impl<T: 'static> LocalKey<T> {
    #[doc(hidden)]
    pub const fn new(init: fn() -> T) -> LocalKey<T> {
        LocalKey {
            place: shuttle::thread::LocalKey {
                init: OnceCell::new,
                _p: std::marker::PhantomData,
            },
            init,
        }
    }

    pub fn with<R>(&'static self, f: impl FnOnce(&T) -> R) -> R {
        self.place.with(|place| f(place.get_or_init(self.init)))
    }

    pub fn try_with<R>(&'static self, f: impl FnOnce(&T) -> R) -> Result<R, AccessError> {
        self.place.try_with(|place| f(place.get_or_init(self.init)))
    }

    /// Fills the place with the value, or else has the value that is there replaced.
    fn fill(&'static self, value: T, replace: impl FnOnce(&T, T)) {
        self.place.with(|place| {
            if let Err(value) = place.set(value) {
                self.with(|old| replace(old, value));
            }
        });
    }
}

impl<T: 'static> LocalKey<Cell<T>> {
    /// Does not run the initializer, as std's does not.
    pub fn set(&'static self, value: T) {
        self.fill(Cell::new(value), |old, new| old.set(new.into_inner()));
    }

    pub fn get(&'static self) -> T
    where
        T: Copy,
    {
        self.with(Cell::get)
    }

    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(Cell::take)
    }

    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}

impl<T: 'static> LocalKey<RefCell<T>> {
    pub fn with_borrow<R>(&'static self, f: impl FnOnce(&T) -> R) -> R {
        self.with(|cell| f(&cell.borrow()))
    }

    pub fn with_borrow_mut<R>(&'static self, f: impl FnOnce(&mut T) -> R) -> R {
        self.with(|cell| f(&mut cell.borrow_mut()))
    }

    /// Does not run the initializer, as std's does not.
    pub fn set(&'static self, value: T) {
        self.fill(RefCell::new(value), |old, new| {
            old.replace(new.into_inner());
        });
    }

    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(RefCell::take)
    }

    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}

impl<T: 'static> fmt::Debug for LocalKey<T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("LocalKey").finish_non_exhaustive()
    }
}
