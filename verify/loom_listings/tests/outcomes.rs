//! What the listings show is what Loom finds.

use loom_listings::LISTINGS;
use std_loom::explore::outcomes;

/// What a listing of the package `shared-state` can print, a line for each outcome.
#[track_caller]
fn outputs(name: &str) -> String {
    let file = format!("listings/shared-state/examples/{name}/main.rs");
    let (_, main) = LISTINGS
        .iter()
        .find(|(listing, _)| *listing == file)
        .expect("Cargo.toml names the listing");
    let outcomes = outcomes(*main).expect("the listing neither panics nor deadlocks");
    outcomes.outputs.into_iter().collect()
}

#[test]
fn the_flag_may_come_before_the_message_unless_it_is_released_and_acquired() {
    let in_order = "ready: false, pressure: 0\n\
                    ready: false, pressure: 1013\n\
                    ready: true, pressure: 1013\n";
    let out_of_order = "ready: true, pressure: 0\n";
    assert_eq!(outputs("message_passing"), in_order);
    let relaxed = outputs("message_passing_relaxed");
    assert_eq!(relaxed.replace(out_of_order, ""), in_order);
    assert!(relaxed.contains(out_of_order));
}

#[test]
fn the_seat_may_be_sold_twice_unless_a_fence_stands_between() {
    let at_most_once = "Ann sells: false, Ben sells: false\n\
                        Ann sells: false, Ben sells: true\n\
                        Ann sells: true, Ben sells: false\n";
    let twice = "Ann sells: true, Ben sells: true\n";
    assert_eq!(outputs("store_buffering"), format!("{at_most_once}{twice}"));
    assert_eq!(outputs("store_buffering_fenced"), at_most_once);
}
