/// Moves the last item between the smaller ones and the others; returns its place.
fn partition<T: Ord>(items: &mut [T]) -> usize {
    let pivot = items.len() - 1;
    let mut middle = 0;
    for next in 0..pivot {
        if items[next] < items[pivot] {
            items.swap(middle, next);
            middle += 1;
        }
    }
    items.swap(middle, pivot);
    middle
}

fn quicksort<T: Ord + Send>(items: &mut [T]) {
    if items.len() < 2 {
        return;
    }
    let middle = partition(items);
    let (left, right) = items.split_at_mut(middle);
    rayon::join(|| quicksort(left), || quicksort(&mut right[1..]));
}

fn main() {
    let mut finish_times = [83, 71, 95, 64, 88, 71, 102, 79];
    quicksort(&mut finish_times);
    println!("{finish_times:?}");
}
