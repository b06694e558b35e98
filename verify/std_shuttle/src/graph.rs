//! The schedules of a program as a graph: what may happen next, wherever one is.
//!
//! A node is a point at which the scheduler chooses a thread; its edges are the steps that follow.
//! Nodes from which the same steps lead to the same ends are one node, however they were reached.

use std::collections::{BTreeMap, HashMap};

use crate::explore::Ending;
use crate::record::Event;

/// The schedules of a program.
#[derive(Debug, Default)]
pub struct Graph {
    steps: Interner<StepInfo>,
    nodes: Interner<NodeInfo>,
    root: Option<Node>,
}

/// A step, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step(usize);

/// A node, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node(usize);

/// What a thread does from the point at which it is chosen to the next point.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StepInfo {
    /// The number of the thread. The main thread has number 0.
    pub thread: usize,
    /// What it did.
    pub events: Vec<Event>,
    /// What it waits to do then, if it cannot go on.
    pub waits: Option<Event>,
}

/// A point in the program's schedules.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NodeInfo {
    /// The program's end.
    End(Ending),
    /// A choice: each step that may follow, and where it leads.
    Branch(Vec<(Step, Node)>),
}

impl Graph {
    pub fn step_info(&self, step: Step) -> &StepInfo {
        &self.steps.items[step.0]
    }

    pub fn node_info(&self, node: Node) -> &NodeInfo {
        &self.nodes.items[node.0]
    }

    /// The node that the program starts from.
    pub fn root(&self) -> Option<Node> {
        self.root
    }

    pub(crate) fn step(&mut self, thread: usize, events: Vec<Event>, waits: Option<Event>) -> Step {
        Step(self.steps.number(StepInfo {
            thread,
            events,
            waits,
        }))
    }

    pub(crate) fn end(&mut self, ending: Ending) -> Node {
        Node(self.nodes.number(NodeInfo::End(ending)))
    }

    pub(crate) fn branch(&mut self, edges: Vec<(Step, Node)>) -> Node {
        Node(self.nodes.number(NodeInfo::Branch(edges)))
    }

    pub(crate) fn set_root(&mut self, root: Node) {
        self.root = Some(root);
    }

    /// Makes this the graph of a few schedules.
    pub(crate) fn join(&mut self, schedules: Vec<(Vec<Step>, Ending)>) {
        let root = self.join_from(0, schedules);
        self.root = Some(root);
    }

    fn join_from(&mut self, depth: usize, schedules: Vec<(Vec<Step>, Ending)>) -> Node {
        let mut next: BTreeMap<Step, Vec<(Vec<Step>, Ending)>> = BTreeMap::new();
        for (steps, ending) in schedules {
            match steps.get(depth) {
                Some(step) => next.entry(*step).or_default().push((steps, ending)),
                None => return self.end(ending),
            }
        }
        let edges = next
            .into_iter()
            .map(|(step, rest)| (step, self.join_from(depth + 1, rest)));
        let edges = edges.collect();
        self.branch(edges)
    }
}

/// Numbers for things, the same number for the same thing.
#[derive(Debug)]
struct Interner<T> {
    items: Vec<T>,
    numbers: HashMap<T, usize>,
}

impl<T> Default for Interner<T> {
    fn default() -> Interner<T> {
        Interner {
            items: Vec::new(),
            numbers: HashMap::new(),
        }
    }
}

impl<T: Clone + Eq + std::hash::Hash> Interner<T> {
    fn number(&mut self, item: T) -> usize {
        *self.numbers.entry(item).or_insert_with_key(|item| {
            self.items.push(item.clone());
            self.items.len() - 1
        })
    }
}
