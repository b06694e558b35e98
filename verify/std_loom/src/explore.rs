//! Runs a program in every way that the memory model allows.

use std::any::Any;
use std::collections::BTreeSet;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use loom::model::Builder;

use crate::output;

/// What was found of a program.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Outcomes {
    /// How many executions were run. Of those that differ in nothing that a program can notice, Loom
    /// leaves most out.
    pub executions: usize,
    /// What they printed until `main` returned.
    pub outputs: BTreeSet<String>,
}

/// Runs a program in every way that Loom finds the memory model to allow.
///
/// Loom's limits:
///
/// - It takes a `SeqCst` access for an acquiring and releasing one, which allows too much. It does
///   model a `SeqCst` fence.
/// - It never lets a load see a store that comes later in the same execution, which allows too
///   little: two threads that each load one atomic, and then store to the one that the other loads,
///   cannot both see the other's store.
/// - A load sees one of the last seven stores to an atomic, and after `spin_loop` it sees a newer one
///   than before, if there is one.
/// - `compare_exchange_weak` does not fail without a reason, nor does a `Condvar` wake up without
///   one. A notification orders memory, and so does a read lock for the next one.
/// - An atomic looks different when it is printed with `{:?}`.
/// - A program has five threads at the most, `main` included, and 1,000 steps. One that has more is
///   an error.
///
/// # Errors
///
/// Returns the message of the first panic: the program's own, in whatever thread, or Loom's, such as
/// that of a deadlock, of a leaked `Arc` or of too many threads. Loom explores no further then.
pub fn outcomes(main: fn()) -> Result<Outcomes, String> {
    let outcomes = Arc::new(Mutex::new(Outcomes::default()));
    let record = Arc::clone(&outcomes);
    let execution = move || {
        output::open();
        main();
        let output = output::close();
        let mut outcomes = lock(&record);
        outcomes.executions += 1;
        outcomes.outputs.insert(output);
    };
    catch_unwind(AssertUnwindSafe(|| model().check(execution))).map_err(message)?;
    Ok(mem::take(&mut lock(&outcomes)))
}

/// A model without bounds that leave executions out, whatever the environment says.
fn model() -> Builder {
    let mut model = Builder::new();
    model.preemption_bound = None;
    model.max_permutations = None;
    model.max_duration = None;
    model.checkpoint_file = None;
    model
}

fn lock(outcomes: &Mutex<Outcomes>) -> MutexGuard<'_, Outcomes> {
    outcomes.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The message of a panic, if it is a text.
fn message(panic: Box<dyn Any + Send>) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}
