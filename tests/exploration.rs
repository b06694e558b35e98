//! What the book says of its listings' schedules is what exploring them finds: each `schedules.md`,
//! and the `schedules.json` that it is made of. Shuttle explores them or, where memory orderings
//! decide the outcome, Loom.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;

use libtest_mimic::{Failed, Trial};
use loom_listings::LISTINGS as LOOMS;
use regex::Regex;
use shuttle_listings::LISTINGS as SHUTTLES;
use std_shuttle::explore::{self, Exploration, explore};
use std_shuttle::graph::{self, NodeInfo, StepInfo};
use verify::book::Showing;
use verify::include::is_anchor;
use verify::listing::{Listing, Notes, programs};
use verify::schedules::{Checker, Ending, Event, Node, Object, Outcome, Schedules, Step};
use verify::snapshot;
use verify::watchdog::time_limit;

#[path = "support/trials.rs"]
mod trials;

/// A page that replays a listing's schedules is to load fast.
const LARGEST_DATA: usize = 50_000;

fn main() {
    let is_shuttles = |listing: &Listing| main_of(listing, SHUTTLES).is_some();
    let is_looms = |listing: &Listing| main_of(listing, LOOMS).is_some();
    let mut trials = trials::of_listings("schedules", is_shuttles, check_schedules);
    trials.extend(trials::of_listings(
        "executions",
        is_looms,
        check_executions,
    ));
    trials.push(Trial::test(
        "listings_that_are_not_explored",
        check_unexplored,
    ));
    trials::run(trials);
}

/// The listings whose schedules are not explored are told to whoever runs the tests, and to readers.
fn check_unexplored() -> Result<(), Failed> {
    let mut unexplored = String::new();
    for listing in programs(root())? {
        let notes = Notes::of_package(root(), &listing.package())?;
        if let Some(reason) = notes.unexplored.get(&listing.name()) {
            unexplored += &format!("- `{}`: {reason}\n", listing.name());
            let text = format!("The schedules of this program are not explored: {reason}.\n");
            same(&listing.schedules(), &(text + &origin(&listing)))?;
        }
    }
    if unexplored.is_empty() {
        unexplored = "At present, there is none.\n".to_owned();
    }
    println!("Listings whose schedules are not explored:\n{unexplored}");
    same(Path::new("listings/unexplored.md"), &unexplored)?;
    Ok(())
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A listing's `main`, if it is in a table.
fn main_of(listing: &Listing, table: &[(&str, fn())]) -> Option<fn()> {
    let file = listing.to_string();
    table
        .iter()
        .find(|(path, _)| *path == file)
        .map(|(_, main)| *main)
}

fn check_schedules(listing: &Listing, _: &[Showing]) -> Result<(), String> {
    let main = main_of(listing, SHUTTLES).expect("the listing is one of these");
    let source =
        fs::read_to_string(root().join(&listing.path)).map_err(|error| error.to_string())?;
    let schedules = Report::new(&source).schedules(&in_time(move || explore(main))?);
    if !schedules.exhaustive && schedules.outputs().count() > 1 {
        return Err(
            "it has several outputs, and more schedules than can be run: a sample does not \
                    tell all outputs; make the listing smaller"
                .to_owned(),
        );
    }
    check(listing, &schedules)
}

fn check_executions(listing: &Listing, _: &[Showing]) -> Result<(), String> {
    let main = main_of(listing, LOOMS).expect("the listing is one of these");
    let found = in_time(move || std_loom::explore::outcomes(main))??;
    let outcomes = found.outputs.into_iter().map(|output| Outcome {
        ending: Ending::Returned,
        output,
        // Loom does not say how many executions print the same, nor their steps.
        schedules: 1,
        shortest: Vec::new(),
    });
    check(
        listing,
        &Schedules {
            checker: Checker::Loom,
            exhaustive: true,
            schedules: found.executions,
            outcomes: outcomes.collect(),
            objects: Vec::new(),
            steps: Vec::new(),
            nodes: Vec::new(),
        },
    )
}

/// Explores in a thread of its own, for no longer than a listing may run: a loop in which a thread
/// does nothing that another could see has no end, and no point at which it could be stopped.
fn in_time<T: Send + 'static>(explore: impl FnOnce() -> T + Send + 'static) -> Result<T, String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || sender.send(explore()));
    receiver
        .recv_timeout(time_limit())
        .map_err(|error| match error {
            RecvTimeoutError::Timeout => {
                let limit = time_limit().as_secs();
                format!(
                    "exploring its schedules had not ended after {limit} s: does a loop never end?"
                )
            }
            RecvTimeoutError::Disconnected => {
                "exploring its schedules failed, see above".to_owned()
            }
        })
}

fn check(listing: &Listing, schedules: &Schedules) -> Result<(), String> {
    let data = schedules.to_json();
    if data.len() > LARGEST_DATA {
        return Err(format!(
            "its schedules are {} bytes of data: make the listing smaller",
            data.len()
        ));
    }
    let mut text = schedules.to_markdown() + &origin(listing);
    if schedules.has_choices() {
        text += DATA;
    }
    same(&listing.schedules(), &text)?;
    same(&listing.schedules_data(), &data)
}

/// What a page gives to the script that replays schedules.
const DATA: &str = r#"
<script type="application/json" class="schedules">
{{#include schedules.json}}
</script>
"#;

/// What a page says of where a listing is, and of how to run it.
fn origin(listing: &Listing) -> String {
    let command = listing.command();
    format!(
        "\n<p class=\"origin\"><code>{listing}</code> <span>runs with</span> <code>{command}</code></p>\n"
    )
}

fn same(file: &Path, text: &str) -> Result<(), String> {
    let check = snapshot::check(root(), file, text, |one, other| one == other);
    check.map_err(|error| error.to_string())
}

/// Turns what exploring a listing found into what is kept of it: objects have the names that the
/// listing gives them, and what no schedule reaches is left out.
struct Report<'a> {
    source: &'a str,
    objects: Numbers<explore::Object>,
    steps: Numbers<graph::Step>,
    nodes: Numbers<graph::Node>,
}

/// Numbers for things, in the order in which they were met.
struct Numbers<T> {
    items: Vec<T>,
    numbers: BTreeMap<T, usize>,
}

impl<T: Copy + Ord> Numbers<T> {
    fn new() -> Numbers<T> {
        Numbers {
            items: Vec::new(),
            numbers: BTreeMap::new(),
        }
    }

    fn of(&mut self, item: T) -> usize {
        *self.numbers.entry(item).or_insert_with(|| {
            self.items.push(item);
            self.items.len() - 1
        })
    }
}

impl<'a> Report<'a> {
    fn new(source: &'a str) -> Report<'a> {
        Report {
            source,
            objects: Numbers::new(),
            steps: Numbers::new(),
            nodes: Numbers::new(),
        }
    }

    fn schedules(mut self, exploration: &Exploration) -> Schedules {
        let graph = &exploration.graph;
        let nodes = self.nodes_from(graph.root().expect("the program was run"), graph);
        let outcomes = exploration.outcomes.iter().map(|(outcome, found)| Outcome {
            ending: self.ending(&outcome.ending),
            output: outcome.output.clone(),
            schedules: found.schedules,
            shortest: found
                .shortest
                .iter()
                .map(|step| self.steps.of(*step))
                .collect(),
        });
        let outcomes = outcomes.collect();
        let steps = self.steps.items.clone();
        let steps = steps
            .iter()
            .map(|step| self.step(graph.step_info(*step)))
            .collect();
        Schedules {
            checker: Checker::Shuttle,
            exhaustive: exploration.exhaustive,
            schedules: exploration.schedules,
            outcomes,
            objects: self
                .objects
                .items
                .iter()
                .map(|object| self.object(object))
                .collect(),
            steps,
            nodes,
        }
    }

    /// The nodes that are reached from one, which is the first.
    fn nodes_from(&mut self, root: graph::Node, graph: &graph::Graph) -> Vec<Node> {
        self.nodes.of(root);
        let mut nodes = Vec::new();
        while let Some(node) = self.nodes.items.get(nodes.len()) {
            nodes.push(match graph.node_info(*node) {
                NodeInfo::End(ending) => Node::End(self.ending(ending)),
                NodeInfo::Branch(edges) => {
                    let edges = edges.iter();
                    let edges =
                        edges.map(|(step, node)| (self.steps.of(*step), self.nodes.of(*node)));
                    Node::Next(edges.collect())
                }
            });
        }
        nodes
    }

    fn ending(&mut self, ending: &explore::Ending) -> Ending {
        match ending {
            explore::Ending::Returned => Ending::Returned,
            explore::Ending::Panicked(message) => Ending::Panicked(message.clone()),
            explore::Ending::CutOff => Ending::CutOff,
            explore::Ending::Deadlocked(waiting) => {
                let waiting = waiting
                    .iter()
                    .map(|(thread, event)| (*thread, self.event(event)));
                Ending::Deadlocked(waiting.collect())
            }
        }
    }

    fn step(&mut self, step: &StepInfo) -> Step {
        Step {
            thread: step.thread,
            events: step.events.iter().map(|event| self.event(event)).collect(),
            waits: step.waits.as_ref().map(|event| self.event(event)),
        }
    }

    fn event(&mut self, event: &explore::Event) -> Event {
        let object = event.object.map(|object| self.objects.of(object));
        Event(
            event.operation.to_owned(),
            object,
            event.value.clone(),
            event.line.map(|line| self.shown_line(line)),
        )
    }

    /// The line as a reader counts it, who does not see those that mark anchors.
    fn shown_line(&self, line: u32) -> u32 {
        let above = self.source.lines().take(line as usize);
        line - above.filter(|line| is_anchor(line)).count() as u32
    }

    fn object(&self, object: &explore::Object) -> Object {
        Object {
            kind: object.kind.to_owned(),
            name: self.name(object),
            line: self.shown_line(object.line),
        }
    }

    /// The name that the listing's line gives the object, or its kind; with a number if the line
    /// makes several. A channel has the names of its two ends.
    fn name(&self, object: &explore::Object) -> String {
        let line = self
            .source
            .lines()
            .nth(object.line as usize - 1)
            .unwrap_or_default();
        let pattern = |text| Regex::new(text).expect("the pattern is valid");
        let of_one = pattern(r"\blet (?:mut )?(\w+)\b|\b(\w+): ").captures(line);
        let of_one = of_one.and_then(|names| names.get(1).or(names.get(2)));
        let of_ends = pattern(r"\blet \((\w+), (?:mut )?(\w+)\)").captures(line);
        let name = match (of_ends, of_one) {
            (Some(ends), _) => format!("{} → {}", &ends[1], &ends[2]),
            (None, Some(name)) => name.as_str().to_owned(),
            (None, None) => object.kind.to_owned(),
        };
        let of_this_line =
            |other: &&explore::Object| (other.kind, other.line) == (object.kind, object.line);
        if self.objects.items.iter().filter(of_this_line).count() > 1 {
            format!("{name}[{}]", object.number)
        } else {
            name
        }
    }
}
