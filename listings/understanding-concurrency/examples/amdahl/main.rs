const PARALLEL: [f64; 5] = [0.5, 0.75, 0.9, 0.95, 0.99];
const CORES: [f64; 5] = [2.0, 4.0, 8.0, 16.0, 1024.0];

/// How many times as fast: `parallel` is the part that can be divided.
fn speedup(parallel: f64, cores: f64) -> f64 {
    1.0 / ((1.0 - parallel) + parallel / cores)
}

fn main() {
    let heads = CORES.map(|cores| format!("{cores:>6}")).concat();
    println!("cores   {heads}");

    for parallel in PARALLEL {
        let row = CORES.map(|cores| format!("{:>6.2}", speedup(parallel, cores)));
        println!("{:>3.0}%    {}", parallel * 100.0, row.concat());
    }
}
