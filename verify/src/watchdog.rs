//! Ends programs that run for too long.

use std::collections::HashSet;
use std::env;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use sysinfo::{ProcessRefreshKind, ProcessesToUpdate, System, UpdateKind, get_current_pid};

/// How long a listing may run, unless the environment variable `LISTING_TIME_LIMIT` says otherwise.
const TIME_LIMIT: Duration = Duration::from_secs(60);

/// How long a listing may run: as many seconds as the environment variable `LISTING_TIME_LIMIT`
/// says, or 60.
///
/// # Panics
///
/// Panics if the variable is no whole number.
pub fn time_limit() -> Duration {
    env::var("LISTING_TIME_LIMIT").map_or(TIME_LIMIT, |seconds| {
        Duration::from_secs(
            seconds
                .parse()
                .expect("LISTING_TIME_LIMIT is a number of seconds"),
        )
    })
}

/// How often the watchdog looks.
const INTERVAL: Duration = Duration::from_millis(500);

/// Watches the listings that this process runs, from a thread of its own.
///
/// Whoever waits for a listing, such as skeptic, sees it fail once the watchdog has ended it.
pub struct Watchdog {
    ended: Arc<Mutex<HashSet<String>>>,
}

impl Watchdog {
    /// Ends listings that have run for longer than `limit`.
    pub fn start(limit: Duration) -> Watchdog {
        let ended = Arc::new(Mutex::new(HashSet::new()));
        let record = Arc::clone(&ended);
        let mut system = System::new().expect("the system lists its processes");
        thread::spawn(move || {
            loop {
                thread::sleep(INTERVAL);
                // Locked first: who sees a program fail also sees that it was ended.
                let mut ended = lock(&record);
                ended.extend(end_overdue_children(&mut system, limit));
            }
        });
        Watchdog { ended }
    }

    /// Whether a program has been ended, by its file's name: its path may have been written in
    /// several ways.
    pub fn has_ended(&self, program: &Path) -> bool {
        let name = file_name(program);
        lock(&self.ended).contains(&name)
    }

    /// Whether a program has been ended whose file's name stands at the end of a quoted path in
    /// `text`.
    pub fn has_ended_one_named_in(&self, text: &str) -> bool {
        let names = |name: &String| text.contains(&format!("{name}\""));
        lock(&self.ended).iter().any(names)
    }
}

fn file_name(program: &Path) -> String {
    let name = program.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn lock(ended: &Mutex<HashSet<String>>) -> MutexGuard<'_, HashSet<String>> {
    ended.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends the overdue children and returns the names of the programs that they ran.
fn end_overdue_children(system: &mut System, limit: Duration) -> Vec<String> {
    let what = ProcessRefreshKind::nothing()
        .with_exe(UpdateKind::Always)
        .without_tasks();
    system.refresh_processes_specifics(ProcessesToUpdate::All, true, what);
    let this_process = get_current_pid().ok();
    system
        .processes()
        .values()
        .filter(|process| process.parent() == this_process)
        .filter(|process| Duration::from_secs(process.run_time()) > limit)
        .filter_map(|process| Some((process, process.exe()?)))
        .filter(|(_, program)| is_listing(program))
        .map(|(process, program)| {
            process.kill();
            file_name(program)
        })
        .collect()
}

/// Whether a program is a listing that skeptic compiled, into its cache or beside it, or that Cargo
/// did. The tests also start Cargo and the compiler, which may take their time.
fn is_listing(program: &Path) -> bool {
    let folder = program.parent().unwrap_or(program);
    folder.ends_with(".skeptic-bin") || program.ends_with("out.exe") || folder.ends_with("examples")
}
