fn double(prices: &mut [u32]) {
    for price in prices {
        *price *= 2;
    }
}

fn main() {
    let mut prices = [3, 5, 8];
    rayon::join(|| double(&mut prices), || double(&mut prices));
    println!("{prices:?}");
}
