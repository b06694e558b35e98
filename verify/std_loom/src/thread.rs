//! `std::thread`, modeled by Loom.

pub use std::thread::Result;

use loom::thread as model;

/// The handle of a thread, by which it is joined.
pub struct JoinHandle<T>(model::JoinHandle<T>);

impl<T> JoinHandle<T> {
    /// Waits for the thread to end. It cannot have panicked: that ends the exploration.
    #[track_caller]
    pub fn join(self) -> Result<T> {
        self.0.join()
    }
}

/// Starts a thread.
#[track_caller]
pub fn spawn<F, T>(closure: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    JoinHandle(model::spawn(closure))
}
