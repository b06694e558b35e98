use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::atomic::AtomicU32;
use std::sync::mpsc::{Receiver, Sender, SyncSender};
use std::sync::{Arc, Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::thread::JoinHandle;

struct Type<T>(PhantomData<T>);

trait No {
    const SEND: &str = "no";
    const SYNC: &str = "no";
}
impl<T> No for Type<T> {}

// Where a type has these constants of its own, they hide those of the trait.
impl<T: Send> Type<T> {
    const SEND: &str = "yes";
}
impl<T: Sync> Type<T> {
    const SYNC: &str = "yes";
}

macro_rules! print_traits {
    ($($type:ty),* $(,)?) => {$(
        let (send, sync) = (Type::<$type>::SEND, Type::<$type>::SYNC);
        println!("{:<27} {send:<5} {sync}", stringify!($type));
    )*};
}

// ANCHOR: types
fn main() {
    println!("{:<27} Send  Sync", "Type");
    print_traits! {
        String, Vec<u8>, Vec<Rc<u8>>, &u8, &Cell<u8>,
        &mut u8, &mut Cell<u8>, &mut Rc<u8>,
        Rc<u8>, Arc<u8>, Arc<Cell<u8>>, Arc<MutexGuard<u8>>, AtomicU32,
        Cell<u8>, Cell<Rc<u8>>, RefCell<u8>, RefCell<Rc<u8>>,
        Mutex<u8>, Mutex<Cell<u8>>, Mutex<Rc<u8>>,
        RwLock<u8>, RwLock<Cell<u8>>, RwLock<Rc<u8>>,
        MutexGuard<u8>, MutexGuard<Cell<u8>>,
        RwLockReadGuard<u8>, RwLockReadGuard<Cell<u8>>,
        RwLockWriteGuard<u8>, RwLockWriteGuard<Cell<u8>>,
        Sender<Cell<u8>>, Sender<Rc<u8>>, SyncSender<Cell<u8>>, SyncSender<Rc<u8>>,
        Receiver<u8>, Receiver<Rc<u8>>, JoinHandle<Rc<u8>>,
        *const u8, *mut u8,
        PhantomData<*mut u8>, PhantomData<MutexGuard<()>>, PhantomData<Cell<()>>,
        Box<dyn Fn()>, Box<dyn Fn() + Send>,
    }
}
// ANCHOR_END: types
