use std::panic::Location;

use shuttle::sync as model;
pub use shuttle::sync::OnceState;

use crate::record::{Identity, perform};
use crate::thread::let_others_run;

/// Something that is done once.
pub struct Once {
    identity: Identity,
    inner: model::Once,
}

impl Once {
    #[track_caller]
    #[allow(clippy::new_without_default, reason = "std's has no default either")]
    pub fn new() -> Once {
        Once {
            identity: Identity::new("Once"),
            inner: model::Once::new(),
        }
    }

    #[track_caller]
    pub fn call_once(&self, f: impl FnOnce()) {
        let (object, call) = (self.identity.object(), || {
            let_others_run();
            self.inner.call_once(f);
        });
        perform("call_once", Some(object), Location::caller(), call, |()| {
            None
        });
    }

    #[track_caller]
    pub fn is_completed(&self) -> bool {
        let (object, look) = (self.identity.object(), || {
            let_others_run();
            self.inner.is_completed()
        });
        perform(
            "is_completed",
            Some(object),
            Location::caller(),
            look,
            |done| Some(done.to_string()),
        )
    }
}
