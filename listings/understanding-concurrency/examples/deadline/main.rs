fn seconds(cores: f64) -> f64 {
    let reading = 30.0;
    let computing = 90.0;
    reading + computing / cores
}

fn main() {
    for cores in [2, 3, 4, 9, 90] {
        println!("{cores:>2} cores: {:>3} seconds", seconds(f64::from(cores)));
    }
}
