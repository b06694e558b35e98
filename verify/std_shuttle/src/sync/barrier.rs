use std::panic::Location;

use shuttle::sync as model;
pub use shuttle::sync::BarrierWaitResult;

use crate::record::{Identity, perform};

/// A barrier.
pub struct Barrier {
    identity: Identity,
    inner: model::Barrier,
}

impl Barrier {
    #[track_caller]
    pub fn new(threads: usize) -> Barrier {
        Barrier {
            identity: Identity::new("Barrier"),
            inner: model::Barrier::new(threads),
        }
    }

    #[track_caller]
    pub fn wait(&self) -> BarrierWaitResult {
        let (object, wait) = (self.identity.object(), || self.inner.wait());
        perform("wait", Some(object), Location::caller(), wait, |_| None)
    }
}
