//! What `build.rs` and the tests share: the book as mdBook renders it, the rules that its chapters
//! keep, and a way to run its listings.

pub mod block;
pub mod book;
pub mod glossary;
pub mod include;
pub mod listing;
pub mod output;
pub mod page;
pub mod programs;
pub mod rules;
pub mod runner;
pub mod schedules;
pub mod skeptic_input;
pub mod snapshot;
pub mod watchdog;
