use std::sync::{Mutex, mpsc};
use std::thread;

type Job = Box<dyn FnOnce() + Send>;

fn main() {
    let (oven, basket) = mpsc::channel();
    let serve: Job = Box::new(move || {
        let bread = basket.recv().expect("`bake` sends");
        println!("Serving soup with {bread}");
    });
    let bake: Job = Box::new(move || oven.send("rye bread").expect("`serve` waits"));

    let (queue, jobs) = mpsc::channel();
    for job in [serve, bake] {
        queue.send(job).expect("`jobs` is not dropped yet");
    }
    drop(queue);

    let jobs = Mutex::new(jobs);
    // ANCHOR: work
    let next_job = || jobs.lock().unwrap().recv();
    let work = || {
        while let Ok(job) = next_job() {
            job();
        }
    };
    // ANCHOR_END: work

    thread::scope(|scope| {
        scope.spawn(work);
        work();
    });
}
