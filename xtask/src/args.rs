//! The command line, as one value.

use crate::bench::{Bench, MadeUp};
use crate::data::Format;
use crate::failure::Failure;
use lexopt::prelude::*;
use std::ffi::OsString;
use std::num::{NonZeroU8, NonZeroU32};
use std::path::PathBuf;

/// What the developer asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Serve { port: u16 },
    Build,
    Tools,
    Test { filter: Option<String> },
    Interop { filter: Option<String> },
    Reproduce,
    Bench(Bench),
    CheckData { path: Option<PathBuf>, format: Format, report: Option<PathBuf> },
    Geojson,
    Coverage,
    Basemap,
    Env,
    Help,
}

const DEFAULT_PORT: u16 = 8080;
/// The fewest whose median one bad run does not move far.
const DEFAULT_RUNS: NonZeroU8 = NonZeroU8::new(5).unwrap();
/// What the app is meant to bear.
const DEFAULT_PLACES: NonZeroU32 = NonZeroU32::new(1_000).unwrap();
const DEFAULT_COUNTS: NonZeroU32 = NonZeroU32::new(20_000).unwrap();

pub(crate) fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Command, Failure> {
    read(lexopt::Parser::from_args(words))
        .map_err(|error| Failure::new(format!("{error}; `cargo xtask help` lists the commands")))
}

fn read(mut words: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let name = match words.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    let mut port = DEFAULT_PORT;
    let (mut runs, mut json, mut against) = (DEFAULT_RUNS, false, None);
    let (mut places, mut counts): (Option<NonZeroU32>, Option<NonZeroU32>) = (None, None);
    let mut format = Format::Text;
    let mut report = None;
    let mut value: Option<OsString> = None;
    while let Some(word) = words.next()? {
        match word {
            Long("help") | Short('h') => return Ok(Command::Help),
            Long("port") if name == "serve" => port = words.value()?.parse()?,
            Long("runs") if name == "bench" => runs = words.value()?.parse()?,
            Long("json") if name == "bench" => json = true,
            Long("against") if name == "bench" => against = Some(words.value()?.into()),
            Long("places") if name == "bench" => places = Some(words.value()?.parse()?),
            Long("counts") if name == "bench" => counts = Some(words.value()?.parse()?),
            Long("format") if name == "check-data" => {
                format = match words.value()?.string()?.as_str() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    other => return Err(format!("there is no format `{other}`; write text or json").into()),
                };
            }
            Long("report") if name == "check-data" => report = Some(words.value()?.into()),
            Value(text) if value.is_none() && matches!(name.as_str(), "test" | "interop" | "check-data") => {
                value = Some(text);
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(match name.as_str() {
        "serve" => Command::Serve { port },
        "build" => Command::Build,
        "tools" => Command::Tools,
        "test" => Command::Test { filter: value.map(ValueExt::string).transpose()? },
        "interop" => Command::Interop { filter: value.map(ValueExt::string).transpose()? },
        "reproduce" => Command::Reproduce,
        "bench" => {
            let made_up = (places.is_some() || counts.is_some())
                .then(|| MadeUp { places: places.unwrap_or(DEFAULT_PLACES), counts: counts.unwrap_or(DEFAULT_COUNTS) });
            Command::Bench(Bench { runs, json, against, made_up })
        }
        "check-data" => Command::CheckData { path: value.map(PathBuf::from), format, report },
        "geojson" => Command::Geojson,
        "coverage" => Command::Coverage,
        "basemap" => Command::Basemap,
        "env" => Command::Env,
        "help" => Command::Help,
        _ => return Err(format!("there is no command `{name}`").into()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(OsString::from)).map_err(|failure| failure.to_string())
    }

    #[test]
    fn commands_are_read() {
        assert_eq!(parsed(""), Ok(Command::Help));
        assert_eq!(parsed("build --help"), Ok(Command::Help));
        assert_eq!(parsed("serve"), Ok(Command::Serve { port: 8080 }));
        assert_eq!(parsed("serve --port=9000"), Ok(Command::Serve { port: 9000 }));
        assert_eq!(parsed("test"), Ok(Command::Test { filter: None }));
        assert_eq!(parsed("test -- tally"), Ok(Command::Test { filter: Some("tally".into()) }));
        assert_eq!(parsed("interop"), Ok(Command::Interop { filter: None }));
        assert_eq!(parsed("interop -- gdal"), Ok(Command::Interop { filter: Some("gdal".into()) }));
        assert_eq!(parsed("coverage"), Ok(Command::Coverage));
        assert_eq!(parsed("reproduce"), Ok(Command::Reproduce));
        let bench = |runs, json, against: Option<&str>, made_up| {
            let runs = NonZeroU8::new(runs).expect("not zero");
            Ok(Command::Bench(Bench { runs, json, against: against.map(PathBuf::from), made_up }))
        };
        let made_up = |places, counts| {
            let size = |size| NonZeroU32::new(size).expect("not zero");
            Some(MadeUp { places: size(places), counts: size(counts) })
        };
        assert_eq!(parsed("bench"), bench(5, false, None, None));
        assert_eq!(parsed("bench --runs 3 --json --against=../old/dist"), bench(3, true, Some("../old/dist"), None));
        assert_eq!(parsed("bench --places 50 --counts 900"), bench(5, false, None, made_up(50, 900)));
        assert_eq!(parsed("bench --counts 300"), bench(5, false, None, made_up(1_000, 300)));
        assert_eq!(parsed("bench --places 7"), bench(5, false, None, made_up(7, 20_000)));
        let check =
            |path: Option<&str>, format| Ok(Command::CheckData { path: path.map(PathBuf::from), format, report: None });
        assert_eq!(parsed("check-data"), check(None, Format::Text));
        assert_eq!(parsed("check-data mine"), check(Some("mine"), Format::Text));
        assert_eq!(parsed("check-data --format json"), check(None, Format::Json));
        assert_eq!(parsed("check-data my.geojson --format=text"), check(Some("my.geojson"), Format::Text));
        let with_report = Command::CheckData { path: None, format: Format::Text, report: Some("../report.txt".into()) };
        assert_eq!(parsed("check-data --report ../report.txt"), Ok(with_report));
    }

    #[test]
    fn what_is_not_understood_is_named_with_the_mend() {
        for line in [
            "sevre",
            "serve --prot 1",
            "serve --port many",
            "serve --runs 3",
            "build now",
            "bench now",
            "interop gdal schema",
            "reproduce here",
            "bench --runs 0",
            "bench --runs many",
            "bench --places 0",
            "bench --places -3",
            "bench --against",
            "build --against dist",
            "test --json",
            "check-data --format xml",
            "check-data --format",
            "check-data one two",
            "check-data --report",
            "geojson --report report.txt",
            "build --format json",
            "--verbose",
        ] {
            let said = parsed(line).expect_err(line);
            assert!(said.contains("cargo xtask help"), "{line}: {said}");
        }
        assert!(parsed("sevre").expect_err("no such command").contains("`sevre`"));
    }
}
