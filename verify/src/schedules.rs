//! What exploring a listing's schedules found: as data for a page that replays them, and as the text
//! that the page shows.
//!
//! Beside an explored listing stand `schedules.json`, a [`Schedules`], and `schedules.md`, made of it.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::listing::Listing;

/// What was found of a listing.
#[derive(Debug, Serialize, Deserialize)]
pub struct Schedules {
    pub checker: Checker,
    /// Whether all schedules were run, or a random sample of them.
    pub exhaustive: bool,
    /// How many schedules were run.
    pub schedules: usize,
    /// What they came to.
    pub outcomes: Vec<Outcome>,
    /// The locks, channels and atomics that the steps name by their place in this list.
    pub objects: Vec<Object>,
    /// The steps that threads take, which the nodes and the outcomes name by their place in this
    /// list.
    pub steps: Vec<Step>,
    /// The points at which the scheduler chooses a thread. The program starts at the first. Where the
    /// schedules are a sample, only those in `outcomes` are here.
    pub nodes: Vec<Node>,
}

/// What ran the listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Checker {
    /// Shuttle runs the schedules of a program.
    Shuttle,
    /// Loom runs the executions that the memory model allows. Their steps are not recorded: there
    /// are no objects, no steps and no nodes.
    Loom,
}

/// What a schedule may come to.
#[derive(Debug, Serialize, Deserialize)]
pub struct Outcome {
    pub ending: Ending,
    /// What the program printed until it ended.
    pub output: String,
    /// How many schedules come to this.
    pub schedules: usize,
    /// The steps of the shortest.
    pub shortest: Vec<usize>,
}

/// How a program may end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// `main` returned.
    Returned,
    /// `main` panicked, with this message.
    Panicked(String),
    /// Each thread that has not ended waits: its number, and what it waits to do.
    Deadlocked(Vec<(usize, Event)>),
    /// The schedule had too many steps, as it may have where a loop spins, and was cut off.
    CutOff,
}

/// A lock, a channel or an atomic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Object {
    /// What it is, such as `Mutex`.
    pub kind: String,
    /// What the listing calls it.
    pub name: String,
    /// The line of the listing that makes it, counted from 1 without those that mark anchors.
    pub line: u32,
}

/// What a thread does from one choice of the scheduler to the next.
#[derive(Debug, Serialize, Deserialize)]
pub struct Step {
    /// The thread: 0 is the main thread, the others are numbered as they are spawned.
    pub thread: usize,
    /// What it does.
    pub events: Vec<Event>,
    /// What it waits to do then, if it cannot go on before another thread has had a step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waits: Option<Event>,
}

/// An operation; the place of its object in the list; its value, such as what is printed or stored,
/// or the number of the thread that is spawned or joined; and its line, as for an [`Object`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event(
    pub String,
    pub Option<usize>,
    pub Option<String>,
    pub Option<u32>,
);

/// A point in the schedules. Points with the same future are one node.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Node {
    /// The threads that may go on: each one's step, and the node that it leads to.
    Next(Vec<(usize, usize)>),
    End(Ending),
}

impl Schedules {
    /// Reads what was found of a listing, if it was explored.
    ///
    /// # Errors
    ///
    /// Fails if the file is there and cannot be read.
    pub fn of(root: &Path, listing: &Listing) -> Result<Option<Schedules>> {
        let file = root.join(listing.schedules_data());
        if !file.exists() {
            return Ok(None);
        }
        let text = fs::read_to_string(&file)?;
        let schedules = serde_json::from_str(&text).with_context(|| file.display().to_string())?;
        Ok(Some(schedules))
    }

    pub fn to_json(&self) -> String {
        let json = serde_json::to_string(self).expect("these are numbers and texts");
        // It stands in a page's <script>, which a `</` could end.
        json.replace("</", r"<\/") + "\n"
    }

    /// What the program may print, if it comes to its end.
    pub fn outputs(&self) -> impl Iterator<Item = &str> {
        let returned = self
            .outcomes
            .iter()
            .filter(|found| found.ending == Ending::Returned);
        returned.map(|found| found.output.as_str())
    }

    /// Whether a real run may print this and end, by returning from `main` or by a panic of `main`.
    pub fn may_print(&self, output: &str) -> bool {
        let ends = |ending: &Ending| matches!(ending, Ending::Returned | Ending::Panicked(_));
        let mut ended = self.outcomes.iter().filter(|found| ends(&found.ending));
        ended.any(|found| found.output == output)
    }

    /// Whether there is a point at which one of several threads can go on.
    pub fn has_choices(&self) -> bool {
        let is_choice = |node: &Node| matches!(node, Node::Next(steps) if steps.len() > 1);
        self.nodes.iter().any(is_choice)
    }

    pub fn can_deadlock(&self) -> bool {
        self.deadlocks().next().is_some()
    }

    fn deadlocks(&self) -> impl Iterator<Item = &Outcome> {
        let deadlocks = |found: &&Outcome| matches!(found.ending, Ending::Deadlocked(_));
        self.outcomes.iter().filter(deadlocks)
    }

    /// What the page shows: how the program may fail, how many outputs there are, and which.
    pub fn to_markdown(&self) -> String {
        let mut text = String::new();
        self.write_failures(&mut text);
        self.write_outputs(&mut text);
        text
    }

    fn write_outputs(&self, text: &mut String) {
        let outputs: Vec<_> = self.outputs().collect();
        let may_fail = self.outcomes.len() > outputs.len();
        let ways = self.ways();
        let sentence = match outputs.len() {
            0 => return,
            1 if may_fail => "\nAll others come to their end, and print:".to_owned(),
            1 if self.exhaustive && self.schedules == 1 => {
                "The only output: the checker finds no choice between threads.".to_owned()
            }
            1 => format!("The same in {ways}."),
            several if may_fail => {
                format!("\nAll others come to their end, with {several} outputs.")
            }
            several if self.checker == Checker::Loom => {
                format!(
                    "One of {several} outputs that the memory model allows, found by running {ways}."
                )
            }
            several if self.exhaustive => {
                format!("One of {several} possible outputs, found by running {ways}.")
            }
            several => format!("One of the {several} outputs of {ways}. There may be more."),
        };
        let _ = writeln!(text, "{sentence}");
        match &outputs[..] {
            [output] if may_fail => write_block(text, output),
            [_] => {}
            _ => {
                let all = match outputs.len() {
                    2 => "Both outputs".to_owned(),
                    several => format!("All {several} outputs"),
                };
                let _ = writeln!(text, "\n<details>\n<summary>{all}</summary>");
                outputs.iter().for_each(|output| write_block(text, output));
                let _ = writeln!(text, "\n</details>");
            }
        }
    }

    fn ways(&self) -> String {
        let number = grouped(self.schedules);
        match (self.checker, self.exhaustive) {
            (Checker::Loom, _) => format!("all {number} executions that Loom tells apart"),
            (Checker::Shuttle, true) => format!("all {number} schedules"),
            (Checker::Shuttle, false) => {
                format!("{number} schedules, a sample of all there are")
            }
        }
    }

    fn write_failures(&self, text: &mut String) {
        let shortest = |outcome: &&Outcome| outcome.shortest.len();
        if let Some(outcome) = self.deadlocks().min_by_key(shortest) {
            let number = self.deadlocks().map(|outcome| outcome.schedules).sum();
            self.write_failure(text, number, "all threads wait forever", outcome);
        }
        for outcome in &self.outcomes {
            match &outcome.ending {
                Ending::Panicked(message) => {
                    let what = format!("`main` panics: {message}");
                    self.write_failure(text, outcome.schedules, &what, outcome);
                }
                Ending::CutOff => {
                    self.write_failure(
                        text,
                        outcome.schedules,
                        "the program had not ended when \
                        the schedule was cut off",
                        outcome,
                    );
                }
                Ending::Returned | Ending::Deadlocked(_) => {}
            }
        }
    }

    fn write_failure(&self, text: &mut String, number: usize, what: &str, outcome: &Outcome) {
        let separator = if text.is_empty() { "" } else { "\n" };
        let ways = if number == self.schedules && self.exhaustive {
            "every schedule".to_owned()
        } else {
            format!("{} of {}", grouped(number), self.ways())
        };
        let _ = writeln!(text, "{separator}In {ways}, {what}.");
        let _ = writeln!(
            text,
            "\n<details>\n<summary>The shortest such schedule</summary>\n\n\
             | Thread | does | in line |\n| --- | --- | --- |"
        );
        for step in outcome.shortest.iter().map(|step| &self.steps[*step]) {
            let is_telling = |event: &&Event| !matches!(event.0.as_str(), "start" | "end");
            for event in step.events.iter().filter(is_telling) {
                self.write_row(text, step.thread, "", event);
            }
        }
        if let Ending::Deadlocked(waiting) = &outcome.ending {
            for (thread, event) in waiting {
                self.write_row(text, *thread, "waits: ", event);
            }
        }
        let _ = writeln!(text, "\n</details>");
    }

    fn write_row(&self, text: &mut String, thread: usize, before: &str, event: &Event) {
        let Event(operation, object, value, line) = event;
        let object = object.map_or(String::new(), |object| {
            format!(" `{}`", self.objects[object].name)
        });
        let of_thread = matches!(operation.as_str(), "spawn" | "join" | "unpark");
        let value = match value {
            Some(value) if of_thread => format!(" thread {value}"),
            Some(value) => format!(" `{value}`"),
            None => String::new(),
        };
        let thread = if thread == 0 {
            "main".to_owned()
        } else {
            thread.to_string()
        };
        let line = line.map_or(String::new(), |line| line.to_string());
        let _ = writeln!(
            text,
            "| {thread} | {before}{operation}{object}{value} | {line} |"
        );
    }
}

fn write_block(text: &mut String, output: &str) {
    let _ = writeln!(text, "\n```text\n{output}```");
}

/// A number with its thousands set apart, such as `1,593`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schedules(exhaustive: bool, outcomes: &[(Ending, &str, usize)]) -> Schedules {
        let outcome = |(ending, output, schedules): &(Ending, &str, usize)| Outcome {
            ending: ending.clone(),
            output: (*output).to_owned(),
            schedules: *schedules,
            shortest: vec![0],
        };
        let lock = || Event("lock".to_owned(), Some(0), None, Some(7));
        Schedules {
            checker: Checker::Shuttle,
            exhaustive,
            schedules: outcomes.iter().map(|outcome| outcome.2).sum(),
            outcomes: outcomes.iter().map(outcome).collect(),
            objects: vec![Object {
                kind: "Mutex".to_owned(),
                name: "till".to_owned(),
                line: 3,
            }],
            steps: vec![Step {
                thread: 1,
                events: vec![lock()],
                waits: None,
            }],
            nodes: vec![],
        }
    }

    #[test]
    fn one_output_is_the_same_in_every_schedule() {
        let text = schedules(true, &[(Ending::Returned, "sold\n", 1593)]).to_markdown();
        assert_eq!(text, "The same in all 1,593 schedules.\n");
    }

    #[test]
    fn several_outputs_are_all_shown() {
        let returned = Ending::Returned;
        let outcomes = [(returned.clone(), "a\n", 2), (returned, "b\n", 1)];
        let text = schedules(true, &outcomes).to_markdown();
        assert!(text.starts_with("One of 2 possible outputs, found by running all 3 schedules.\n"));
        assert!(
            text.contains("```text\na\n```") && text.contains("```text\nb\n```"),
            "{text}"
        );
    }

    #[test]
    fn a_sample_is_called_one() {
        let text = schedules(false, &[(Ending::Returned, "sold\n", 10_000)]).to_markdown();
        assert!(
            text.starts_with("The same in 10,000 schedules, a sample"),
            "{text}"
        );
    }

    #[test]
    fn a_panic_ends_a_program_too() {
        let panicked = Ending::Panicked("sold out".to_owned());
        let found = schedules(true, &[(panicked, "selling\n", 2)]);
        assert!(found.may_print("selling\n") && !found.may_print(""));
        let text = found.to_markdown();
        assert!(
            text.starts_with("In every schedule, `main` panics: sold out.\n"),
            "{text}"
        );
    }

    #[test]
    fn a_deadlock_is_shown_with_its_schedule() {
        let waiting = vec![(
            0,
            Event("join".to_owned(), None, Some("1".to_owned()), Some(9)),
        )];
        let outcomes = [
            (Ending::Returned, "", 21),
            (Ending::Deadlocked(waiting), "", 3),
        ];
        let found = schedules(true, &outcomes);
        assert!(found.can_deadlock());
        let text = found.to_markdown();
        assert!(
            text.contains("In 3 of all 24 schedules, all threads wait forever."),
            "{text}"
        );
        assert!(text.contains("| 1 | lock `till` | 7 |\n"), "{text}");
        assert!(
            text.contains("| main | waits: join thread 1 | 9 |\n"),
            "{text}"
        );
    }
}
