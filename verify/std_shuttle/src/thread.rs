//! `std::thread`, scheduled by Shuttle.

use std::any::Any;
use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::marker::PhantomData;
use std::mem;
use std::panic::{AssertUnwindSafe, Location, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

pub use shuttle::thread::{AccessError, ThreadId};
pub use std::thread::{Result, panicking};

pub use crate::local::LocalKey;
use crate::record::{self, Event, perform};

/// Lets the scheduler choose which thread goes on.
pub(crate) fn let_others_run() {
    // Shuttle's sleep is no more than that.
    shuttle::thread::sleep(Duration::ZERO);
}

/// The number by which a thread is recorded.
fn number(id: ThreadId) -> usize {
    record::number(usize::from(id).into())
}

/// A handle to a thread.
#[derive(Clone)]
pub struct Thread {
    inner: shuttle::thread::Thread,
    name: Option<Arc<str>>,
}

impl Thread {
    pub fn id(&self) -> ThreadId {
        self.inner.id()
    }

    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    #[track_caller]
    pub fn unpark(&self) {
        let thread = number(self.id()).to_string();
        perform(
            "unpark",
            None,
            Location::caller(),
            || self.inner.unpark(),
            |()| Some(thread),
        );
    }
}

impl fmt::Debug for Thread {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Thread")
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}

crate::thread_local! {
    static NAME: std::cell::RefCell<Option<Arc<str>>> = std::cell::RefCell::new(None)
}

/// The handle of the thread that asks.
pub fn current() -> Thread {
    let inner = shuttle::thread::current();
    let is_main = number(inner.id()) == 0;
    let name = NAME.with(|name| name.borrow().clone());
    Thread {
        inner,
        name: if is_main { Some("main".into()) } else { name },
    }
}

/// What a thread runs: the closure, whose panic is the thread's result, as it is in std.
fn body<T>(
    name: Option<Arc<str>>,
    finished: Arc<AtomicBool>,
    closure: impl FnOnce() -> T,
) -> impl FnOnce() -> Result<T> {
    move || {
        NAME.with(|own| *own.borrow_mut() = name);
        let result = catch_unwind(AssertUnwindSafe(closure));
        let value = result.as_ref().err().map(|panic| panic_message(&**panic));
        let operation = if value.is_some() { "panic" } else { "end" };
        record::done(Event {
            operation,
            object: None,
            value,
            line: None,
        });
        finished.store(true, Ordering::SeqCst);
        result
    }
}

/// The message of a panic, if it is a text.
pub(crate) fn panic_message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

/// The handle of a thread, by which it is joined.
pub struct JoinHandle<T> {
    inner: shuttle::thread::JoinHandle<Result<T>>,
    thread: Thread,
    finished: Arc<AtomicBool>,
}

impl<T> JoinHandle<T> {
    #[track_caller]
    pub fn join(self) -> Result<T> {
        let thread = number(self.thread.id()).to_string();
        let join = || self.inner.join().and_then(|result| result);
        perform("join", None, Location::caller(), join, |_| Some(thread))
    }

    pub fn thread(&self) -> &Thread {
        &self.thread
    }

    #[track_caller]
    pub fn is_finished(&self) -> bool {
        is_finished(&self.finished, Location::caller())
    }
}

impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("JoinHandle").finish_non_exhaustive()
    }
}

/// Whether a thread has finished. Here it finishes in the same step as its last operation.
fn is_finished(finished: &AtomicBool, at: &'static Location<'static>) -> bool {
    let look = || {
        let_others_run();
        finished.load(Ordering::SeqCst)
    };
    perform("is_finished", None, at, look, |finished| {
        Some(finished.to_string())
    })
}

/// Starts a thread.
#[track_caller]
pub fn spawn<F, T>(closure: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    Builder::new().start(closure, Location::caller())
}

/// Settings of a thread to be started.
#[derive(Debug, Default)]
pub struct Builder {
    name: Option<Arc<str>>,
}

impl Builder {
    pub fn new() -> Builder {
        Builder::default()
    }

    #[must_use]
    pub fn name(self, name: String) -> Builder {
        Builder {
            name: Some(name.into()),
        }
    }

    /// Stacks have one size here, which is enough for a listing.
    #[must_use]
    pub fn stack_size(self, _bytes: usize) -> Builder {
        self
    }

    #[track_caller]
    pub fn spawn<F, T>(self, closure: F) -> io::Result<JoinHandle<T>>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        Ok(self.start(closure, Location::caller()))
    }

    #[track_caller]
    pub fn spawn_scoped<'scope, F, T>(
        self,
        scope: &'scope Scope<'scope, '_>,
        closure: F,
    ) -> io::Result<ScopedJoinHandle<'scope, T>>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        Ok(self.start_scoped(scope, closure, Location::caller()))
    }

    fn start<F, T>(self, closure: F, at: &'static Location<'static>) -> JoinHandle<T>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        let finished = Arc::new(AtomicBool::new(false));
        let body = body(self.name.clone(), Arc::clone(&finished), closure);
        let inner = perform(
            "spawn",
            None,
            at,
            || shuttle::thread::spawn(body),
            |handle| Some(number(handle.thread().id()).to_string()),
        );
        let thread = Thread {
            inner: inner.thread().clone(),
            name: self.name,
        };
        JoinHandle {
            inner,
            thread,
            finished,
        }
    }

    fn start_scoped<'scope, F, T>(
        self,
        scope: &'scope Scope<'scope, '_>,
        closure: F,
        at: &'static Location<'static>,
    ) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        let finished = Arc::new(AtomicBool::new(false));
        let result = Arc::new(Mutex::new(None));
        let run = {
            let body = body(self.name.clone(), Arc::clone(&finished), closure);
            let (threads, result) = (Arc::clone(&scope.threads), Arc::clone(&result));
            move || {
                let outcome = body();
                if outcome.is_err() {
                    threads.unseen_panics.fetch_add(1, Ordering::SeqCst);
                }
                *lock(&result) = Some(outcome);
            }
        };
        let run: Box<dyn FnOnce() + Send + 'scope> = Box::new(run);
        // SAFETY: `scope` ends, by returning or by a panic, only after it has joined this thread.
        let run: Box<dyn FnOnce() + Send> = unsafe { mem::transmute(run) };
        let inner = perform(
            "spawn",
            None,
            at,
            || shuttle::thread::spawn(run),
            |handle| Some(number(handle.thread().id()).to_string()),
        );
        let thread = Thread {
            inner: inner.thread().clone(),
            name: self.name,
        };
        lock(&scope.threads.unjoined).insert(number(thread.id()), inner);
        ScopedJoinHandle {
            result,
            thread,
            finished,
            threads: Arc::clone(&scope.threads),
            scope: PhantomData,
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A scope that joins its threads.
///
/// Shuttle's own would wake the thread that made it, whatever that waits for, and would not wait for
/// its threads if a panic ends it.
pub struct Scope<'scope, 'env: 'scope> {
    threads: Arc<ScopeThreads>,
    scope: PhantomData<&'scope mut &'scope ()>,
    env: PhantomData<&'env mut &'env ()>,
}

/// The threads of a scope.
struct ScopeThreads {
    /// The threads that nobody has joined yet, by their numbers.
    unjoined: Mutex<BTreeMap<usize, shuttle::thread::JoinHandle<()>>>,
    /// How many threads panicked that nobody has joined.
    unseen_panics: AtomicUsize,
}

/// Runs `f` with a scope, and joins the threads that were spawned in it.
///
/// # Panics
///
/// Panics if `f` does or, after that, if a thread panicked that `f` has not joined.
#[track_caller]
pub fn scope<'env, F, T>(f: F) -> T
where
    F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T,
{
    let at = Location::caller();
    let scope = Scope {
        threads: Arc::new(ScopeThreads {
            unjoined: Mutex::default(),
            unseen_panics: AtomicUsize::new(0),
        }),
        scope: PhantomData,
        env: PhantomData,
    };
    let result = catch_unwind(AssertUnwindSafe(|| f(&scope)));
    let join_all = || {
        // A thread may spawn others until it ends.
        loop {
            let next = lock(&scope.threads.unjoined).pop_first();
            let Some((_, thread)) = next else { break };
            // Its result is kept elsewhere.
            let _ = thread.join();
        }
    };
    perform("end of scope", None, at, join_all, |()| None);
    let result = result.unwrap_or_else(|panic| resume_unwind(panic));
    let unseen_panics = scope.threads.unseen_panics.load(Ordering::SeqCst);
    assert!(unseen_panics == 0, "a scoped thread panicked");
    result
}

impl<'scope> Scope<'scope, '_> {
    #[track_caller]
    pub fn spawn<F, T>(&'scope self, closure: F) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        Builder::new().start_scoped(self, closure, Location::caller())
    }
}

/// The handle of a thread in a scope.
pub struct ScopedJoinHandle<'scope, T> {
    result: Arc<Mutex<Option<Result<T>>>>,
    thread: Thread,
    finished: Arc<AtomicBool>,
    threads: Arc<ScopeThreads>,
    scope: PhantomData<&'scope ()>,
}

impl<T> ScopedJoinHandle<'_, T> {
    #[track_caller]
    pub fn join(self) -> Result<T> {
        let thread = number(self.thread.id());
        let handle = lock(&self.threads.unjoined).remove(&thread);
        let handle = handle.expect("a thread is joined once");
        let join = || handle.join();
        perform("join", None, Location::caller(), join, |_| {
            Some(thread.to_string())
        })?;
        let result = lock(&self.result).take();
        let result = result.expect("a thread that has ended has a result");
        result.inspect_err(|_| {
            self.threads.unseen_panics.fetch_sub(1, Ordering::SeqCst);
        })
    }

    pub fn thread(&self) -> &Thread {
        &self.thread
    }

    #[track_caller]
    pub fn is_finished(&self) -> bool {
        is_finished(&self.finished, Location::caller())
    }
}

/// Lets another thread run, if there is one.
#[track_caller]
pub fn yield_now() {
    perform(
        "yield",
        None,
        Location::caller(),
        shuttle::thread::yield_now,
        |()| None,
    );
}

/// Time does not pass here: whatever the duration, any thread may run next.
#[track_caller]
pub fn sleep(_duration: Duration) {
    perform("sleep", None, Location::caller(), let_others_run, |()| None);
}

/// Waits for the thread's token. It does not wake up without one here, as std's may.
#[track_caller]
pub fn park() {
    let park = || {
        let_others_run();
        shuttle::thread::park();
    };
    perform("park", None, Location::caller(), park, |()| None);
}

/// Blocks the thread that asks, and nothing wakes it.
pub(crate) fn wait_forever() {
    let (_sender, receiver) = shuttle::sync::mpsc::channel::<()>();
    let _ = receiver.recv();
}
