//! Programs of which it is known what they can print.

use std_loom::explore::{Outcomes, outcomes};
use std_loom::println;
use std_loom::sync::atomic::Ordering::{self, AcqRel, Acquire, Relaxed, Release, SeqCst};
use std_loom::sync::atomic::{AtomicU32, fence};
use std_loom::sync::{Arc, Mutex};
use std_loom::thread;

/// What a program prints, a line for each outcome.
#[track_caller]
fn outputs(main: fn()) -> String {
    let Outcomes { outputs, .. } =
        outcomes(main).expect("the program neither panics nor deadlocks");
    outputs.into_iter().collect()
}

/// Another thread writes a message and raises a flag. Prints the flag and the message.
fn message_passing(store: Ordering, load: Ordering) {
    let message = Arc::new((AtomicU32::new(0), AtomicU32::new(0)));
    let sender = thread::spawn({
        let message = Arc::clone(&message);
        move || {
            message.0.store(1, Relaxed);
            message.1.store(1, store);
        }
    });
    println!("{} {}", message.1.load(load), message.0.load(Relaxed));
    sender.join().expect("it does not panic");
}

#[test]
fn a_message_arrives_before_its_flag_if_it_is_released_and_acquired() {
    assert_eq!(
        outputs(|| message_passing(Release, Acquire)),
        "0 0\n0 1\n1 1\n"
    );
    assert_eq!(
        outputs(|| message_passing(SeqCst, SeqCst)),
        "0 0\n0 1\n1 1\n"
    );
}

#[test]
fn a_relaxed_store_or_load_is_found() {
    let all = "0 0\n0 1\n1 0\n1 1\n";
    assert_eq!(outputs(|| message_passing(Relaxed, Relaxed)), all);
    assert_eq!(outputs(|| message_passing(Relaxed, Acquire)), all);
    assert_eq!(outputs(|| message_passing(Release, Relaxed)), all);
}

/// Each of two threads stores to one atomic, and then loads the other. Prints what they load.
fn store_buffering(store: Ordering, load: Ordering, between: fn()) {
    let left = Arc::new(AtomicU32::new(0));
    let right = Arc::new(AtomicU32::new(0));
    let other = thread::spawn({
        let (left, right) = (Arc::clone(&left), Arc::clone(&right));
        move || {
            right.store(1, store);
            between();
            left.load(load)
        }
    });
    left.store(1, store);
    between();
    let seen = right.load(load);
    println!("{seen} {}", other.join().expect("it does not panic"));
}

#[test]
fn a_load_may_overtake_a_store_unless_a_fence_stands_between() {
    let all = "0 0\n0 1\n1 0\n1 1\n";
    assert_eq!(outputs(|| store_buffering(Relaxed, Relaxed, || ())), all);
    assert_eq!(outputs(|| store_buffering(Release, Acquire, || ())), all);
    assert_eq!(
        outputs(|| store_buffering(Relaxed, Relaxed, || fence(AcqRel))),
        all
    );
    let fenced = || store_buffering(Relaxed, Relaxed, || fence(SeqCst));
    assert_eq!(outputs(fenced), "0 1\n1 0\n1 1\n");
}

/// The language does not allow `0 0` here. A Loom that knows is welcome: then the book's words on
/// this limit can go.
#[test]
fn loom_takes_a_sequentially_consistent_access_for_an_acquiring_and_releasing_one() {
    assert_eq!(
        outputs(|| store_buffering(SeqCst, SeqCst, || ())),
        "0 0\n0 1\n1 0\n1 1\n"
    );
}

#[test]
fn a_thread_does_not_see_one_atomic_go_backwards() {
    let found = outputs(|| {
        let clock = Arc::new(AtomicU32::new(0));
        let ticking = thread::spawn({
            let clock = Arc::clone(&clock);
            move || {
                clock.store(1, Relaxed);
                clock.store(2, Relaxed);
            }
        });
        println!("{} {}", clock.load(Relaxed), clock.load(Relaxed));
        ticking.join().expect("it does not panic");
    });
    assert_eq!(found, "0 0\n0 1\n0 2\n1 1\n1 2\n2 2\n");
}

/// Three threads add one to a number behind a mutex.
fn count(add: fn(&Mutex<u32>)) {
    let number = Arc::new(Mutex::new(0));
    let handles = [(); 2].map(|()| {
        let number = Arc::clone(&number);
        thread::spawn(move || add(&number))
    });
    add(&number);
    for handle in handles {
        handle.join().expect("it does not panic");
    }
    println!("{}", *number.lock().expect("no thread panics"));
}

#[test]
fn a_mutex_loses_no_update() {
    assert_eq!(
        outputs(|| count(|number| *number.lock().expect("no thread panics") += 1)),
        "3\n"
    );
}

#[test]
fn an_unlock_too_early_is_found() {
    assert_eq!(
        outputs(|| count(|number| {
            let seen = *number.lock().expect("no thread panics");
            *number.lock().expect("no thread panics") = seen + 1;
        })),
        "1\n2\n3\n"
    );
}

#[test]
fn lines_are_printed_in_every_order() {
    let found = outcomes(|| {
        let lines = |name: &'static str, count| (0..count).for_each(|i| println!("{name} {i}"));
        let thread = thread::spawn(move || lines("thread", 4));
        lines("main", 2);
        thread.join().expect("it does not panic");
    });
    assert_eq!(found.expect("nothing fails").outputs.len(), 15);
}

/// If to print ordered memory, a thread that prints last would see the store.
#[test]
fn printing_orders_no_memory() {
    let found = outputs(|| {
        let number = Arc::new(AtomicU32::new(0));
        let other = thread::spawn({
            let number = Arc::clone(&number);
            move || {
                number.store(1, Relaxed);
                println!("stored");
            }
        });
        println!("loading");
        println!("{}", number.load(Relaxed));
        other.join().expect("it does not panic");
    });
    assert!(found.contains("stored\nloading\n0\n"), "{found}");
}

#[test]
fn the_end_of_main_ends_the_program() {
    let found = outputs(|| {
        thread::spawn(|| println!("still here"));
        println!("closing");
    });
    assert_eq!(found, "closing\nclosing\nstill here\nstill here\nclosing\n");
}

#[test]
fn a_deadlock_is_an_error() {
    let error = outcomes(|| {
        let seats = Arc::new((Mutex::new(0), Mutex::new(0)));
        let other = thread::spawn({
            let seats = Arc::clone(&seats);
            move || {
                let _first = seats.1.lock();
                let _second = seats.0.lock();
            }
        });
        let _first = seats.0.lock();
        let _second = seats.1.lock();
        other.join().expect("it does not panic");
    });
    let error = error.expect_err("some executions deadlock");
    assert!(error.starts_with("deadlock"), "{error}");
}

#[test]
fn a_panic_is_an_error_whichever_thread_it_ends() {
    let panicking = "the till is empty";
    let error = outcomes(|| panic!("the till is empty"));
    assert_eq!(error, Err(panicking.to_owned()));
    let error = outcomes(|| {
        let thread = thread::spawn(|| panic!("the till is empty"));
        assert!(thread.join().is_err());
    });
    assert_eq!(error, Err(panicking.to_owned()));
}

#[test]
fn a_leaked_arc_is_an_error() {
    let error = outcomes(|| std::mem::forget(Arc::new(0)));
    assert!(error.expect_err("it is leaked").contains("Arc leaked"));
}
