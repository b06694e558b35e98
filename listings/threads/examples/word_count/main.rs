use rayon::prelude::*;
use std::collections::BTreeMap;

type Counts<'a> = BTreeMap<&'a str, u32>;

fn count<'a>(mut counts: Counts<'a>, word: &'a str) -> Counts<'a> {
    *counts.entry(word).or_default() += 1;
    counts
}

fn merge<'a>(mut left: Counts<'a>, right: Counts<'a>) -> Counts<'a> {
    for (word, times) in right {
        *left.entry(word).or_default() += times;
    }
    left
}

fn main() {
    let log = "\
        door opened by key\n\
        door closed\n\
        window opened by hand\n\
        door opened by hand\n\
        window closed";

    let counts = log
        .par_lines()
        .flat_map_iter(str::split_whitespace)
        .fold(Counts::new, count)
        .reduce(Counts::new, merge);

    for (word, times) in counts {
        println!("{word}: {times}");
    }
}
