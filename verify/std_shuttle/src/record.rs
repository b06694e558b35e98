//! What the threads of a program did, step by step.
//!
//! Shuttle runs all threads of a schedule on one thread of the system, so one record per thread of
//! the system is enough.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::panic::Location;

use shuttle::current::{self, TaskId};

/// Something that a thread did, or is about to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Event {
    /// The operation, such as `lock`.
    pub operation: &'static str,
    /// The lock, channel or atomic that it is done to.
    pub object: Option<Object>,
    /// The value that it wrote, read, printed, or otherwise had to do with.
    pub value: Option<String>,
    /// The line of the listing, counted from 1.
    pub line: Option<u32>,
}

/// A lock, channel or atomic, known by where it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Object {
    /// What it is, such as `Mutex`.
    pub kind: &'static str,
    /// The line of the listing that made it.
    pub line: u32,
    /// Which of those that this line made, in order.
    pub number: u32,
}

/// The identity of an object, which it carries.
///
/// It is settled as the object is made. So no object can be made in a constant, and none in a
/// `static`, which would outlive a schedule.
#[derive(Debug)]
pub(crate) struct Identity(Object);

impl Identity {
    #[track_caller]
    pub fn new(kind: &'static str) -> Identity {
        let line = Location::caller().line();
        RECORD.with_borrow_mut(|record| {
            let next = record.objects.entry((kind, line)).or_insert(0);
            let number = *next;
            *next += 1;
            Identity(Object { kind, line, number })
        })
    }

    pub fn object(&self) -> Object {
        self.0
    }
}

/// What is known of the schedule that runs.
#[derive(Default)]
struct Record {
    /// How many objects each line of the listing made.
    objects: BTreeMap<(&'static str, u32), u32>,
    /// What was done since the scheduler last chose a thread.
    step: Vec<Event>,
    /// What each thread is about to do, by its number.
    intentions: BTreeMap<usize, Event>,
    /// How many threads were spawned that have not ended.
    unfinished: usize,
    /// What was printed.
    output: String,
    /// How `main` ended, once it has.
    ended: Option<MainEnd>,
}

/// How `main` ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum MainEnd {
    Returned,
    Panicked(String),
}

thread_local! {
    static RECORD: RefCell<Record> = RefCell::default();
}

/// Begins the record of a schedule.
pub(crate) fn start() {
    RECORD.set(Record::default());
}

/// Takes what was done since the last call.
pub(crate) fn take_step() -> Vec<Event> {
    RECORD.with_borrow_mut(|record| std::mem::take(&mut record.step))
}

/// What each unfinished thread is about to do, by its number.
pub(crate) fn intentions() -> BTreeMap<usize, Event> {
    RECORD.with_borrow(|record| record.intentions.clone())
}

/// What a thread is about to do.
pub(crate) fn intention(thread: usize) -> Option<Event> {
    RECORD.with_borrow(|record| record.intentions.get(&thread).cloned())
}

/// What was printed, and how `main` ended, if it has.
pub(crate) fn result() -> (String, Option<MainEnd>) {
    RECORD.with_borrow(|record| (record.output.clone(), record.ended.clone()))
}

pub(crate) fn end(how: MainEnd) {
    RECORD.with_borrow_mut(|record| record.ended = Some(how));
}

/// Whether `main` has ended, and with it the process: destructors that run later do so only because
/// Shuttle tidies up.
pub(crate) fn has_ended() -> bool {
    RECORD.with_borrow(|record| record.ended.is_some())
}

/// Whether threads are left that have not ended.
pub(crate) fn threads_are_left() -> bool {
    RECORD.with_borrow(|record| record.unfinished > 0)
}

/// Does an operation, and records it as done when it returns. Until then it is what the thread is
/// about to do, or waits for.
pub(crate) fn perform<R>(
    operation: &'static str,
    object: Option<Object>,
    at: &'static Location<'static>,
    act: impl FnOnce() -> R,
    value: impl FnOnce(&R) -> Option<String>,
) -> R {
    let event = Event {
        operation,
        object,
        value: None,
        line: line(at),
    };
    intend(event.clone());
    let result = act();
    let value = value(&result);
    done(Event { value, ..event });
    result
}

/// The number of a thread: 0 is the program's main thread, which is Shuttle's second.
pub(crate) fn number(task: TaskId) -> usize {
    usize::from(task) - 1
}

/// Records what the current thread is about to do.
pub(crate) fn intend(event: Event) {
    let Some(thread) = current::try_get_current_task() else {
        return;
    };
    RECORD.with_borrow_mut(|record| record.intentions.insert(number(thread), event));
}

/// Records what the current thread has done.
pub(crate) fn done(event: Event) {
    let Some(thread) = current::try_get_current_task() else {
        return;
    };
    RECORD.with_borrow_mut(|record| {
        record.intentions.remove(&number(thread));
        match event.operation {
            "spawn" => record.unfinished += 1,
            "end" | "panic" => record.unfinished -= 1,
            _ => {}
        }
        if record.ended.is_none() {
            record.step.push(event);
        }
    });
}

/// Keeps a text that the current thread prints. Which thread prints first is up to the scheduler.
pub(crate) fn print(text: String, at: &'static Location<'static>) {
    let printed = text.trim_end_matches('\n').to_owned();
    let print = || {
        crate::thread::let_others_run();
        RECORD.with_borrow_mut(|record| {
            if record.ended.is_none() {
                record.output.push_str(&text);
            }
        });
    };
    perform("print", None, at, print, |()| Some(printed));
}

/// The line of a place in a listing, and none for a place in std or in its replacement.
pub(crate) fn line(at: &Location) -> Option<u32> {
    at.file().ends_with("main.rs").then(|| at.line())
}
