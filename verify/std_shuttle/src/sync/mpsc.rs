//! `std::sync::mpsc`, scheduled by Shuttle.
//!
//! A timeout is real time, which does not pass here: the methods that take one are left out.

use std::fmt;
use std::mem::ManuallyDrop;
use std::panic::Location;
use std::sync::Arc;

use shuttle::sync::mpsc as model;
pub use std::sync::mpsc::{RecvError, SendError, TryRecvError, TrySendError};

use crate::record::{self, Identity, perform};
use crate::thread::let_others_run;

/// A channel whose sender does not wait.
#[track_caller]
pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let identity = Arc::new(Identity::new("channel"));
    let (tx, rx) = model::channel();
    let sender = Sender {
        identity: Arc::clone(&identity),
        inner: ManuallyDrop::new(tx),
    };
    (
        sender,
        Receiver {
            identity,
            inner: ManuallyDrop::new(rx),
        },
    )
}

/// A channel whose sender waits while `bound` messages are in it.
#[track_caller]
pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {
    let identity = Arc::new(Identity::new("channel"));
    let (tx, rx) = model::sync_channel(bound);
    let sender = SyncSender {
        identity: Arc::clone(&identity),
        inner: ManuallyDrop::new(tx),
    };
    (
        sender,
        Receiver {
            identity,
            inner: ManuallyDrop::new(rx),
        },
    )
}

/// What an operation came to, if it failed.
fn failure<T, E: fmt::Display>(result: &Result<T, E>) -> Option<String> {
    result.as_ref().err().map(ToString::to_string)
}

/// Drops an end of a channel, which the other end may notice.
#[track_caller]
fn hang_up(identity: &Identity, drop: impl FnOnce()) {
    let hang_up = || {
        if !record::has_ended() {
            let_others_run();
        }
        drop();
    };
    perform(
        "hang up",
        Some(identity.object()),
        Location::caller(),
        hang_up,
        |()| None,
    );
}

macro_rules! sender {
    ($sender:ident) => {
        /// The sending end of a channel.
        pub struct $sender<T> {
            identity: Arc<Identity>,
            inner: ManuallyDrop<model::$sender<T>>,
        }

        impl<T> Drop for $sender<T> {
            #[track_caller]
            fn drop(&mut self) {
                // SAFETY: the sender is dropped here and nowhere else.
                hang_up(&self.identity, || unsafe {
                    ManuallyDrop::drop(&mut self.inner)
                });
            }
        }

        impl<T> $sender<T> {
            #[track_caller]
            pub fn send(&self, message: T) -> Result<(), SendError<T>> {
                let (object, send) = (self.identity.object(), || self.inner.send(message));
                perform("send", Some(object), Location::caller(), send, failure)
            }
        }

        impl<T> Clone for $sender<T> {
            fn clone(&self) -> $sender<T> {
                $sender {
                    identity: Arc::clone(&self.identity),
                    inner: ManuallyDrop::new(model::$sender::clone(&self.inner)),
                }
            }
        }

        impl<T> fmt::Debug for $sender<T> {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.debug_struct(stringify!($sender)).finish_non_exhaustive()
            }
        }
    };
}

sender!(Sender);
sender!(SyncSender);

impl<T> SyncSender<T> {
    #[track_caller]
    pub fn try_send(&self, message: T) -> Result<(), TrySendError<T>> {
        let (object, send) = (self.identity.object(), || self.inner.try_send(message));
        perform("try_send", Some(object), Location::caller(), send, failure)
    }
}

/// The receiving end of a channel.
pub struct Receiver<T> {
    identity: Arc<Identity>,
    inner: ManuallyDrop<model::Receiver<T>>,
}

impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        hang_up(&self.identity, || {
            // As std's does, a receiver takes along the messages that nobody will receive.
            while !record::has_ended() && self.inner.try_recv().is_ok() {}
            // SAFETY: the receiver is dropped here and nowhere else.
            unsafe { ManuallyDrop::drop(&mut self.inner) };
        });
    }
}

impl<T> Receiver<T> {
    #[track_caller]
    pub fn recv(&self) -> Result<T, RecvError> {
        self.receive(Location::caller())
    }

    #[track_caller]
    pub fn try_recv(&self) -> Result<T, TryRecvError> {
        let (object, receive) = (self.identity.object(), || self.inner.try_recv());
        perform(
            "try_recv",
            Some(object),
            Location::caller(),
            receive,
            failure,
        )
    }

    #[track_caller]
    pub fn iter(&self) -> Iter<'_, T> {
        Iter {
            receiver: self,
            at: Location::caller(),
        }
    }

    #[track_caller]
    pub fn try_iter(&self) -> TryIter<'_, T> {
        TryIter { receiver: self }
    }

    fn receive(&self, at: &'static Location<'static>) -> Result<T, RecvError> {
        let (object, receive) = (self.identity.object(), || self.inner.recv());
        perform("receive", Some(object), at, receive, failure)
    }
}

impl<T> fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Receiver").finish_non_exhaustive()
    }
}

/// The messages that a receiver waits for.
pub struct Iter<'a, T> {
    receiver: &'a Receiver<T>,
    at: &'static Location<'static>,
}

impl<T> Iterator for Iter<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.receiver.receive(self.at).ok()
    }
}

/// The messages that are there.
pub struct TryIter<'a, T> {
    receiver: &'a Receiver<T>,
}

impl<T> Iterator for TryIter<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.receiver.try_recv().ok()
    }
}

/// The messages that a receiver waits for, with the receiver.
pub struct IntoIter<T> {
    receiver: Receiver<T>,
    at: &'static Location<'static>,
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.receiver.receive(self.at).ok()
    }
}

impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;

    #[track_caller]
    fn into_iter(self) -> IntoIter<T> {
        IntoIter {
            receiver: self,
            at: Location::caller(),
        }
    }
}

impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;

    #[track_caller]
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
