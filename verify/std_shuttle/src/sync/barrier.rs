use std::panic::Location;

use shuttle::sync as model;
pub use shuttle::sync::BarrierWaitResult;

use crate::record::{Identity, perform};
use crate::thread::let_others_run;

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
        let (object, wait) = (self.identity.object(), || {
            // Shuttle lets no other thread arrive between what comes before and this.
            let_others_run();
            self.inner.wait()
        });
        perform("wait", Some(object), Location::caller(), wait, |_| None)
    }
}
