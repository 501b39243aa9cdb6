//! The headless twin: the core's engines as a command, for designs that are kept in git.
//!
//! Exit codes: 0 all is well, 1 there is something to look at, 2 the input cannot be used.

#![forbid(unsafe_code)]

#[path = "command/checking.rs"]
mod checking;
#[path = "command/differing.rs"]
mod differing;
#[path = "command/exporting.rs"]
mod exporting;
#[path = "command/formatting.rs"]
mod formatting;
#[path = "command/importing.rs"]
mod importing;
#[path = "command/judging.rs"]
mod judging;
#[path = "command/lines.rs"]
mod lines;
#[path = "command/matching.rs"]
mod matching;
#[path = "command/reading.rs"]
mod reading;
#[path = "command/relating.rs"]
mod relating;
#[path = "command/running.rs"]
mod running;
#[path = "command/sampling.rs"]
mod sampling;
#[path = "command/simulating.rs"]
mod simulating;

use busbar::pattern::Events;
use busbar::picture::{Scheme, Settings};
use clap::{Parser, Subcommand};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Busbar on the command line: match events, reason about patterns, check, export, format and compare designs.
#[derive(Parser)]
#[command(name = "busbar", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Match events: reads lines of {"pattern": …, "event": …} and writes true, false or error: and the service's message.
    ///
    /// A pattern or event that is a string is taken as the raw text; anything else as it is written.
    Match {
        /// Write JSON that says why, instead.
        #[arg(long)]
        explain: bool,
    },
    /// Make events: reads lines of {"pattern": …}, each with its own "seed" where it has one, and writes {"event": …} with an
    /// event that the pattern matches, or {"unsatisfiable": […]} with the lists that no value can satisfy.
    Sample {
        /// Another seed gives other values.
        #[arg(long, default_value_t = 0)]
        seed: u64,
        /// Write "near-misses" too: per clause an event that fails by that clause alone.
        #[arg(long)]
        near_misses: bool,
    },
    /// Compare patterns: reads lines of {"a": …, "b": …} and writes {"relation": …} with events that show it: "both", "only-a",
    /// "only-b". The relation is disjoint, equal, a-inside-b, b-inside-a, overlapping or unknown.
    Relation {
        /// Regard only what a bus delivers, one value per field, instead of every JSON object.
        #[arg(long)]
        delivered: bool,
    },
    /// Run state machines: reads lines of {"definition": …, "input": …, "mocks": {state: [{"result": …} | {"error": …, "cause": …} |
    /// {"timeout": true}, …]}} and writes {"status", "output" or "error" and "cause", "events": the history}.
    ///
    /// A mock may also have "submitted", "worker" and "after" (seconds); a line may also have "type" (STANDARD or EXPRESS), "seed",
    /// "start" (a time) and "files" (what a Map's reader finds, by key). Time jumps to what is due next.
    Run,
    /// Check a design: writes what is wrong with it or worth knowing, one finding a line.
    ///
    /// Without a design it judges state machines: reads lines of {"definition": …, "type": "STANDARD" or "EXPRESS"} and writes
    /// {"accepted", "findings"} with every mistake, its place and what to do.
    Check {
        /// A design's file, or the name of one of the gallery.
        design: Option<String>,
        /// Write JSON lines with code, severity, arguments, place and fix, instead.
        #[arg(long, requires = "design")]
        json: bool,
    },
    /// Export a design as infrastructure code, as text for Mermaid, or as a picture that opens again as the design.
    Export {
        /// A design's file, or the name of one of the gallery.
        design: String,
        /// The format.
        #[arg(long, value_parser = exporting::target_ids())]
        to: String,
        /// The folder to write the files to; without it a single file goes to standard output.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Draw a picture for a dark ground.
        #[arg(long)]
        dark: bool,
        /// Draw a picture that lets its ground shine through.
        #[arg(long)]
        transparent: bool,
    },
    /// Make a design of templates. The exit code is 1 when something of them could not be taken over.
    Import {
        /// Templates of CloudFormation or SAM, as YAML or JSON.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The file to write the design to; without it the design goes to standard output.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Say line by line what was understood, kept as it is, or refused.
        #[arg(long)]
        report: bool,
    },
    /// Run a design's scenarios: writes the trace as JSON lines and what the expectations came to. The exit code is 1 when one
    /// is broken.
    Simulate {
        /// A design's file, or the name of one of the gallery.
        design: String,
        /// The scenario of that name; without it all of them.
        #[arg(long)]
        scenario: Option<String>,
        /// Another seed gives other chances.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// How many seeds, from the first on; with more than one the traces are left out.
        #[arg(long, default_value_t = 1)]
        seeds: u64,
    },
    /// Write designs as the editor writes them.
    Fmt {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Change nothing; list the files that would change.
        #[arg(long)]
        check: bool,
    },
    /// Compare two designs by what they mean: records and fields, not places on the canvas.
    Diff { before: String, after: String },
    /// Print the JSON Schema of the file format.
    Schema,
}

/// How a command ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Ending {
    Fine,
    Findings,
    Unusable,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = BufWriter::new(io::stdout().lock());
    let ending = run(arguments.command, &mut out).and_then(|ending| out.flush().map(|()| ending));
    ExitCode::from(match ending {
        Ok(Ending::Fine) => 0,
        Ok(Ending::Findings) => 1,
        Ok(Ending::Unusable) => 2,
        // Whoever read the output has enough of it.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => 0,
        Err(error) => {
            eprintln!("{error}");
            2
        }
    })
}

fn run(command: Command, out: &mut impl Write) -> io::Result<Ending> {
    match command {
        Command::Match { explain } => matching::run(io::stdin().lock(), out, explain),
        Command::Sample { seed, near_misses } => sampling::run(io::stdin().lock(), out, seed, near_misses),
        Command::Relation { delivered } => {
            let events = if delivered { Events::Delivered } else { Events::Any };
            relating::run(io::stdin().lock(), out, events)
        }
        Command::Run => running::run(io::stdin().lock(), out),
        Command::Check { design: Some(design), json } => checking::run(&design, json, out),
        Command::Check { design: None, .. } => judging::run(io::stdin().lock(), out),
        Command::Export { design, to, out: folder, dark, transparent } => {
            let scheme = if dark { Scheme::Dark } else { Scheme::Light };
            let settings = Settings { scheme, is_transparent: transparent, part: None, holds_design: true };
            exporting::run(&design, &to, &settings, folder.as_deref(), out)
        }
        Command::Import { files, out: design, report } => importing::run(&files, design.as_deref(), report, out),
        Command::Simulate { design, scenario, seed, seeds } => {
            simulating::run(&design, scenario.as_deref(), seed, seeds, out)
        }
        Command::Fmt { files, check } => formatting::run(&files, check, out),
        Command::Diff { before, after } => differing::run(&before, &after, out),
        Command::Schema => {
            writeln!(out, "{}", busbar::design::schema())?;
            Ok(Ending::Fine)
        }
    }
}
