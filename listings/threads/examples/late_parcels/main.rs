use rayon::prelude::*;

fn main() {
    let days_under_way = [2, 9, 4, 1, 8, 3];
    let late = days_under_way.par_iter().filter(|&&days| days > 7).count();
    println!("Late: {late}");
}
