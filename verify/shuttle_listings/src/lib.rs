//! The book's listings as they are, built against a std whose threads and locks Shuttle schedules.
#![no_std]

extern crate std_shuttle as std;

// `LISTINGS`: the listings' files, relative to the book's root, and their `main`s.
include!(concat!(env!("OUT_DIR"), "/listings.rs"));

// `PROGRAMS`: the same for the programs by which `std_shuttle` is compared with the real std.
include!(concat!(env!("OUT_DIR"), "/programs.rs"));
