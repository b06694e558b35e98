use std::thread;

/// Owns a value through a raw pointer, as a `Box` does.
struct Owned<T>(*mut T);

// SAFETY: Nobody else has the pointer: to send it is to send the value.
unsafe impl<T: Send> Send for Owned<T> {}

impl<T> Owned<T> {
    fn new(value: T) -> Self {
        Self(Box::into_raw(Box::new(value)))
    }

    fn get_mut(&mut self) -> &mut T {
        // SAFETY: The value lives until `drop`, and `&mut self` is exclusive.
        unsafe { &mut *self.0 }
    }
}

impl<T> Drop for Owned<T> {
    fn drop(&mut self) {
        // SAFETY: `new` took the pointer from a box, which nobody has freed.
        drop(unsafe { Box::from_raw(self.0) });
    }
}

fn main() {
    let mut orders = Owned::new(vec!["tea"]);

    let barista = thread::spawn(move || {
        orders.get_mut().push("cake");
        orders
    });

    let mut orders = barista.join().unwrap();
    println!("Orders: {:?}", orders.get_mut());
}
