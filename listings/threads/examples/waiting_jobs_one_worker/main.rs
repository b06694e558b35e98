use std::sync::mpsc;

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

    for job in jobs {
        job();
    }
}
