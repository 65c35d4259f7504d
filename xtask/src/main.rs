//! The developer commands of protest-map: `cargo xtask <command>`.
//!
//! This crate knows the record's checker and no view, so that checking data compiles in seconds. What builds the
//! site is Trunk with its hook; here is only what both need to be there, and what is measured afterwards.
//!
//! Limits: it is written for a Unix shell and tested on Debian; elsewhere the tools may have to be installed by hand.

use std::process::ExitCode;

mod args;
mod basemap;
mod bench;
mod browser;
mod budget;
mod build;
mod child;
mod coverage;
mod data;
mod debian;
mod environment;
mod failure;
mod interop;
mod node;
mod pins;
mod publish;
mod remap;
mod reproduce;
mod serve;
#[cfg(all(test, unix))]
mod stand_in;
mod steps;
mod test;
mod tools;
mod workspace;

use args::Command;
use failure::Failure;
use steps::Steps;
use workspace::Workspace;

const USAGE: &str = "\
cargo xtask <command>

  serve [--port 8080]   build the site and show it on this computer
  build                 build the site into dist/, then weigh it against the budget
  test [-- <filter>]    every test: Rust, reading by others, the finished site, a real browser
  interop [-- <filter>] whether others can read what we publish: frictionless, GDAL, DuckDB, a JSON Schema validator
  reproduce             build the site twice, in two folders, and compare every byte (two builds from nothing)
  bench [--runs 5] [--against <dist>] [--json]
                        how fast the site is, beside a hand-made page of the same cities, or in turns with the
                        finished site of another build; with --json also every value, in e2e/out/
  bench --places 1000 --counts 20000
                        how the app bears a made-up record of that size; takes the same options
  check-data [<path>] [--format json] [--report <text>]
                        every fault in a folder of tables at once (default: data), or in one GeoJSON
  geojson               write data/cities.geojson from the tables
  coverage              what of the report is in the record, by section and footnote
  basemap               make the basemap again (needs Node)
  tools                 install what building needs, into .tools/
  env                   print the shell lines in which `trunk build --release` gives the same site:
                        eval \"$(cargo xtask env)\"
  help                  this list

What is missing is installed on the first run; nothing is put outside of .tools/ but the wasm target of rustup
and, for `test` and `interop` as root on Debian, Chromium, GDAL and Python.";

fn main() -> ExitCode {
    match args::parse(std::env::args_os().skip(1)).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    let workspace = Workspace::find()?;
    match command {
        Command::Serve { port } => {
            // Before the build, which takes minutes: a taken port should be known at once.
            let server = serve::listen(port)?;
            let mut steps = Steps::of(build::STEPS + 1);
            build::site(&workspace, &mut steps)?;
            serve::forever(server, &workspace.dist(), &mut steps)
        }
        Command::Build => {
            let mut steps = Steps::of(build::STEPS + 1);
            build::site(&workspace, &mut steps)?;
            build::weigh(&workspace, &mut steps)
        }
        Command::Tools => tools::ensure(&workspace, &mut Steps::of(tools::STEPS), || {}).map(|_| ()),
        Command::Test { filter } => test::everything(&workspace, filter.as_deref()),
        Command::Interop { filter } => interop::run(&workspace, filter.as_deref()),
        Command::Reproduce => reproduce::run(&workspace),
        Command::Bench(bench) => bench::run(&workspace, &bench),
        Command::CheckData { path, format, report } => {
            data::check(&path.unwrap_or_else(|| workspace.data()), format, report.as_deref())
        }
        Command::Geojson => data::write_geojson(&workspace.data()),
        Command::Coverage => coverage::print(&workspace.data()),
        Command::Basemap => basemap::make(&workspace),
        Command::Env => {
            let toolbox = tools::ensure(&workspace, &mut Steps::of(tools::STEPS), || {})?;
            print!("{}", environment::of(&workspace, &toolbox)?.as_shell_lines());
            Ok(())
        }
        Command::Help => {
            println!("{USAGE}");
            Ok(())
        }
    }
}
