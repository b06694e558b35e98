use rayon::prelude::*;

fn main() {
    let days_under_way = [2, 9, 4, 1, 8, 3];
    let mut late = 0;
    days_under_way.par_iter().for_each(|days| {
        if *days > 7 {
            late += 1;
        }
    });
    println!("Late: {late}");
}
