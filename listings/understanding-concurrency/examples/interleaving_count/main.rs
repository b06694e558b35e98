/// In how many orders two threads can take this many steps each.
fn interleavings(steps: usize) -> u64 {
    // ways[i]: in how many orders the first thread takes i steps, and the
    // second as many as there were rounds.
    let mut ways = vec![1; steps + 1];
    for _ in 0..steps {
        for i in 1..=steps {
            ways[i] += ways[i - 1];
        }
    }
    ways[steps]
}

fn main() {
    for steps in [2, 3, 5, 10, 20, 30] {
        println!("{steps:>2} steps each: {}", interleavings(steps));
    }
}
