use std::cell::{Cell, RefCell};
use std::sync::atomic::AtomicU32;
use std::sync::mpsc::{Receiver, Sender, SyncSender};
use std::sync::{Arc, Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::thread::JoinHandle;

// ANCHOR: assertions
fn send<T: Send>() {}
fn sync<T: Sync>() {}
const fn both<T: Send + Sync>() {}

fn whatever_it_holds<T>() {
    both::<JoinHandle<T>>();
}

fn if_it_holds_send<T: Send>() {
    send::<(Vec<T>, &mut T)>();
    send::<(Cell<T>, RefCell<T>)>();
    send::<(RwLock<T>, Receiver<T>)>();
    both::<(Mutex<T>, Sender<T>, SyncSender<T>)>();
}

fn if_it_holds_sync<T: Sync>() {
    both::<&T>();
    sync::<(Vec<T>, &mut T)>();
    sync::<MutexGuard<T>>();
    sync::<(RwLockReadGuard<T>, RwLockWriteGuard<T>)>();
}

fn if_it_holds_both<T: Send + Sync>() {
    both::<(Arc<T>, RwLock<T>)>();
}

// The bounds are checked without these calls, which only keep the functions from being unused.
fn main() {
    whatever_it_holds::<*mut u8>();
    if_it_holds_send::<Cell<u8>>();
    if_it_holds_sync::<MutexGuard<u8>>();
    if_it_holds_both::<u8>();
}

// Without a `T`, a constant will do.
const _: () = both::<(u8, String, AtomicU32)>();
// ANCHOR_END: assertions
