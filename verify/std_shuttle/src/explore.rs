//! Runs a program under every schedule, or under many.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::mem;
use std::panic::{self, catch_unwind};
use std::rc::Rc;
use std::sync::Once;

use shuttle::scheduler::{Schedule, Scheduler, Task, TaskId};
use shuttle::{Config, FailurePersistence, Runner};

use crate::graph::{Graph, Node, Step};
use crate::record::{self, MainEnd};
pub use crate::record::{Event, Object};
use crate::thread::panic_message;

/// How many schedules are run at the most to run them all.
pub const BUDGET: usize = 100_000;

/// How many are run where that is not enough.
pub const SAMPLE: usize = 10_000;

/// How many are run to estimate how many there are.
const PROBE: usize = 100;

/// How many steps a schedule may have. One that has more is cut off: a loop that spins has schedules
/// without end.
const MAX_STEPS: usize = 2_000;

/// What was found of a program.
#[derive(Debug)]
pub struct Exploration {
    /// Whether every schedule was run, or a sample.
    pub exhaustive: bool,
    /// How many schedules were run.
    pub schedules: usize,
    /// What they came to.
    pub outcomes: BTreeMap<Outcome, Found>,
    /// The steps of all schedules or, of a sample, those that are found in `outcomes`.
    pub graph: Graph,
}

/// What a schedule comes to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outcome {
    /// How the program ended.
    pub ending: Ending,
    /// What it printed until then.
    pub output: String,
}

/// How a program ends.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ending {
    /// `main` returned.
    Returned,
    /// `main` panicked, with a message.
    Panicked(String),
    /// All threads wait: each with its number, and what it waits to do.
    Deadlocked(Vec<(usize, Event)>),
    /// The schedule was cut off.
    CutOff,
}

/// The schedules with one outcome.
#[derive(Debug, Clone)]
pub struct Found {
    /// How many there are.
    pub schedules: usize,
    /// The steps of the shortest, as edges of the graph.
    pub shortest: Vec<Step>,
}

/// Runs a program under every schedule or, where they are more than [`BUDGET`], under a sample.
///
/// Shuttle explores sequentially consistent executions only: it takes every ordering of an atomic
/// for `SeqCst`.
pub fn explore(main: fn()) -> Exploration {
    let probe = run(Search::new(Strategy::Random(Random::new()), PROBE), main);
    if probe.fault.is_none() && probe.estimate() < 10.0 * BUDGET as f64 {
        let all = run(Search::new(Strategy::DepthFirst, BUDGET), main);
        if all.is_exhausted || all.fault.is_some() {
            return all.into_exploration();
        }
    }
    run(Search::new(Strategy::Random(Random::new()), SAMPLE), main).into_exploration()
}

/// Runs the schedules that the search asks for.
fn run(search: Search, main: fn()) -> Search {
    silence_panics();
    EXPLORING.set(true);
    let search = Rc::new(RefCell::new(search));
    let mut config = Config::new();
    config.failure_persistence = FailurePersistence::None;
    config.silence_warnings = true;
    Runner::new(Director(Rc::clone(&search)), config).run(move || stand_by(main));
    EXPLORING.set(false);
    Rc::into_inner(search)
        .expect("the runners are gone")
        .into_inner()
}

/// What Shuttle takes for the main thread: it starts the program's, and can always run. So Shuttle
/// never sees a deadlock, with which it would end; the search sees that no other thread can run.
fn stand_by(main: fn()) {
    shuttle::thread::spawn(move || {
        let result = catch_unwind(main);
        if record::threads_are_left() {
            // They may go on a while before the process ends.
            crate::thread::let_others_run();
        }
        record::end(match result {
            Ok(()) => MainEnd::Returned,
            Err(panic) => MainEnd::Panicked(panic_message(&*panic)),
        });
    });
    while !record::has_ended() {
        shuttle::thread::yield_now();
    }
}

/// The number that Shuttle gives to the thread that stands by.
const STANDING_BY: usize = 0;

/// Keeps panics of the programs, and what Shuttle says of them, from being printed.
fn silence_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let print = panic::take_hook();
        // Shuttle sets its own hook as it first runs, and ours is to take its place.
        shuttle::check_random(|| {}, 1);
        panic::set_hook(Box::new(move |info| {
            if !EXPLORING.get() {
                print(info);
            }
        }));
    });
}

thread_local! {
    /// Whether this thread runs programs under Shuttle.
    static EXPLORING: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Shuttle's way to ask the search.
struct Director(Rc<RefCell<Search>>);

impl Scheduler for Director {
    fn new_execution(&mut self) -> Option<Schedule> {
        let mut search = self.0.borrow_mut();
        search.finish_schedule();
        if search.is_over() {
            return None;
        }
        search.start_schedule();
        Some(Schedule::new(0))
    }

    fn next_task(
        &mut self,
        runnable: &[&Task],
        current: Option<TaskId>,
        is_yielding: bool,
    ) -> Option<TaskId> {
        if record::has_ended() {
            self.0.borrow_mut().finish_step(true);
            // If it is the last, the thread that stands by ends too, and Shuttle can use its stack
            // again. Otherwise the process ends here, with whatever its threads are doing.
            let stands_by = runnable.iter().any(|task| task.id() == STANDING_BY.into());
            let is_last = stands_by && !record::threads_are_left();
            return is_last.then(|| STANDING_BY.into());
        }
        // Among those that Shuttle would run are parked threads, which may wake up for no reason. A
        // program that goes on only thanks to that is one that waits forever.
        let runnable = runnable.iter().filter(|task| task.runnable());
        let mut options: Vec<usize> = runnable.map(|task| task.id().into()).collect();
        options.retain(|option| *option != STANDING_BY);
        if options.is_empty() && self.0.borrow().depth == 0 {
            // The program's main thread is not there yet.
            return Some(STANDING_BY.into());
        }
        let is_current = |option: &usize| Some(TaskId::from(*option)) == current;
        let can_go_on = options.iter().any(is_current);
        let mut search = self.0.borrow_mut();
        search.finish_step(can_go_on);
        // All threads of the program are one thread of the system, to which std's locks look when
        // they ask whether a panic unwinds. So a thread unwinds in one step.
        if std::thread::panicking() {
            if !can_go_on {
                search.fault = Some("a thread waits while it unwinds");
                return None;
            }
            search.is_coarse |= options.len() > 1;
            options.retain(is_current);
        }
        if is_yielding && search.yields_again(current) && options.len() > 1 {
            options.retain(|option| !is_current(option));
        }
        search.choose(options).map(TaskId::from)
    }

    fn next_u64(&mut self) -> u64 {
        unreachable!("no program asks Shuttle for random numbers")
    }
}

/// The schedules that were run, and the one that runs.
struct Search {
    strategy: Strategy,
    limit: usize,
    /// The choices of the schedule that runs, or ran last.
    choices: Vec<Choice>,
    /// How many of them the schedule that runs has made.
    depth: usize,
    is_running: bool,
    /// Whether the thread that was chosen last has not come to the next point yet.
    is_in_step: bool,
    /// At which depth each thread yielded last.
    yields: BTreeMap<usize, usize>,
    /// Whether choices were left out that only a finer checker could make.
    is_coarse: bool,
    /// What the program does that cannot be explored.
    fault: Option<&'static str>,
    /// The threads that have had a step.
    started: BTreeSet<usize>,
    is_cut_off: bool,
    schedules: usize,
    /// The sum of what each random schedule says of how many there are.
    sum_of_estimates: f64,
    /// Whether depth-first search has made every choice.
    is_exhausted: bool,
    outcomes: BTreeMap<Outcome, Found>,
    graph: Graph,
}

enum Strategy {
    DepthFirst,
    Random(Random),
}

/// A point at which the scheduler chose a thread.
struct Choice {
    options: Vec<usize>,
    taken: usize,
    /// What the chosen thread did.
    step: Option<Step>,
    /// The options taken before, with what followed.
    explored: Vec<(Step, Node)>,
}

impl Search {
    /// A search that runs no more schedules than `limit`.
    fn new(strategy: Strategy, limit: usize) -> Search {
        Search {
            strategy,
            limit,
            choices: Vec::new(),
            depth: 0,
            is_running: false,
            is_in_step: false,
            yields: BTreeMap::new(),
            is_coarse: false,
            fault: None,
            started: BTreeSet::new(),
            is_cut_off: false,
            schedules: 0,
            sum_of_estimates: 0.0,
            is_exhausted: false,
            outcomes: BTreeMap::new(),
            graph: Graph::default(),
        }
    }

    fn is_over(&self) -> bool {
        self.is_exhausted || self.schedules == self.limit || self.fault.is_some()
    }

    /// How many schedules there are, by Knuth's estimate: of a random path through a tree, the
    /// product of the numbers of branches at its nodes has the number of leaves as its mean.
    /// (Knuth, "Estimating the Efficiency of Backtrack Programs", 1975.)
    fn estimate(&self) -> f64 {
        self.sum_of_estimates / self.schedules as f64
    }

    fn start_schedule(&mut self) {
        record::start();
        self.is_running = true;
        self.is_cut_off = false;
        self.depth = 0;
        self.started.clear();
        self.yields.clear();
        if matches!(self.strategy, Strategy::Random(_)) {
            self.choices.clear();
        }
    }

    /// Whether the thread that yields has yielded before, and no other thread had a step since. Then
    /// it waits for one: a loop that spins would have schedules without end.
    fn yields_again(&mut self, current: Option<TaskId>) -> bool {
        let thread = usize::from(current.expect("a thread yields"));
        let last = self.yields.insert(thread, self.depth);
        let is_own = |choice: &Choice| choice.options[choice.taken] == thread;
        last.is_some_and(|last| self.choices[last..self.depth].iter().all(is_own))
    }

    /// Chooses one of the threads that can run, or none if the schedule is at its end.
    fn choose(&mut self, options: Vec<usize>) -> Option<usize> {
        if options.is_empty() {
            return None;
        }
        if self.depth == MAX_STEPS {
            self.is_cut_off = true;
            return None;
        }
        if self.depth == self.choices.len() {
            let taken = match &mut self.strategy {
                Strategy::DepthFirst => 0,
                Strategy::Random(random) => random.below(options.len()),
            };
            self.choices.push(Choice {
                options,
                taken,
                step: None,
                explored: Vec::new(),
            });
        } else {
            let expected = &self.choices[self.depth].options;
            assert_eq!(
                *expected, options,
                "the program does not do the same under the same schedule"
            );
        }
        let choice = &self.choices[self.depth];
        self.depth += 1;
        self.is_in_step = true;
        Some(choice.options[choice.taken])
    }

    /// Notes what the thread that was chosen last has done, and for what it waits unless it can go on.
    fn finish_step(&mut self, can_go_on: bool) {
        if !mem::take(&mut self.is_in_step) {
            return;
        }
        let choice = &mut self.choices[self.depth - 1];
        let thread = record::number(choice.options[choice.taken].into());
        let mut events = record::take_step();
        if self.started.insert(thread) {
            events.insert(
                0,
                Event {
                    operation: "start",
                    object: None,
                    value: None,
                    line: None,
                },
            );
        }
        let waits = if can_go_on {
            None
        } else {
            record::intention(thread)
        };
        choice.step = Some(self.graph.step(thread, events, waits));
    }

    /// Notes what the schedule came to, and makes the last choice anew that can be made anew.
    fn finish_schedule(&mut self) {
        if !self.is_running {
            return;
        }
        self.is_running = false;
        self.schedules += 1;
        self.sum_of_estimates += self
            .choices
            .iter()
            .map(|c| c.options.len() as f64)
            .product::<f64>();
        let (output, end) = record::result();
        let ending = match end {
            Some(MainEnd::Returned) => Ending::Returned,
            Some(MainEnd::Panicked(message)) => Ending::Panicked(message),
            None if self.is_cut_off => Ending::CutOff,
            None => Ending::Deadlocked(record::intentions().into_iter().collect()),
        };
        self.note(Outcome {
            ending: ending.clone(),
            output,
        });
        if matches!(self.strategy, Strategy::DepthFirst) {
            self.backtrack(&ending);
        }
    }

    fn note(&mut self, outcome: Outcome) {
        let steps = || {
            self.choices
                .iter()
                .filter_map(|choice| choice.step)
                .collect::<Vec<_>>()
        };
        let found = self.outcomes.entry(outcome);
        let found = found.or_insert_with(|| Found {
            schedules: 0,
            shortest: steps(),
        });
        found.schedules += 1;
        if self.choices.len() < found.shortest.len() {
            found.shortest = steps();
        }
    }

    fn backtrack(&mut self, ending: &Ending) {
        let mut node = self.graph.end(ending.clone());
        while let Some(mut choice) = self.choices.pop() {
            let step = choice
                .step
                .take()
                .expect("each choice was followed by a step");
            choice.explored.push((step, node));
            if choice.taken + 1 < choice.options.len() {
                choice.taken += 1;
                self.choices.push(choice);
                return;
            }
            node = self.graph.branch(choice.explored);
        }
        self.graph.set_root(node);
        self.is_exhausted = true;
    }

    fn into_exploration(mut self) -> Exploration {
        if let Some(fault) = self.fault {
            panic!("{fault}, which cannot be explored: say so in the package's Cargo.toml");
        }
        let is_cut_off = |outcome: &Outcome| outcome.ending == Ending::CutOff;
        let cut_off = self.outcomes.keys().any(is_cut_off);
        if !self.is_exhausted {
            let schedules = self.outcomes.iter();
            let schedules =
                schedules.map(|(outcome, found)| (found.shortest.clone(), outcome.ending.clone()));
            self.graph.join(schedules.collect());
        }
        Exploration {
            exhaustive: self.is_exhausted && !self.is_coarse && !cut_off,
            schedules: self.schedules,
            outcomes: self.outcomes,
            graph: self.graph,
        }
    }
}

/// A small generator of random numbers (SplitMix64), whose seed never changes: a sample is the same
/// on every machine.
struct Random(u64);

impl Random {
    fn new() -> Random {
        Random(0)
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        let bound = u64::try_from(bound).expect("there are few threads");
        usize::try_from(bits % bound).expect("it is below the bound")
    }
}
