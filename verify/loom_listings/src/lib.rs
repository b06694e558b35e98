//! The book's listings on memory orderings as they are, built against a std that Loom models.
#![no_std]

extern crate std_loom as std;

// `LISTINGS`: the listings' files, relative to the book's root, and their `main`s.
include!(concat!(env!("OUT_DIR"), "/listings.rs"));
