//! Each way in which a fresh machine refuses, played with stand-ins that say what the real programs say. The last line
//! must be ours, name the mend, and stand in docs/troubleshooting.md; and no line of ours may stand there that nothing
//! says any more.
//!
//! Limits: what stops Cargo before it can run us (no linker, an old Rust) cannot be played here.

#![cfg(unix)]

use protest_map_core::publish::{DOCUMENTS, OFFERED};
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

#[path = "../src/stand_in.rs"]
mod stand_in;
use stand_in::stand_in;

const TROUBLESHOOTING: &str = include_str!("../../docs/troubleshooting.md");
const TRUNK_TOML: &str = include_str!("../../Trunk.toml");
const CARGO_LOCK: &str = include_str!("../../Cargo.lock");

/// What the programs print when the name of their server cannot be found.
const CARGO_OFFLINE: &str = "echo 'error: download of config.json failed

Caused by:
  failed to download from `https://index.example/config.json`

Caused by:
  [6] Could not resolve hostname (Could not resolve host: index.example)' >&2; exit 101";
const NPM_OFFLINE: &str = "echo 'npm error code EAI_AGAIN
npm error syscall getaddrinfo
npm error errno EAI_AGAIN
npm error request to https://registry.example/binaryen failed, reason: getaddrinfo EAI_AGAIN registry.example
npm error A complete log of this run can be found in: /home/me/.npm/_logs/debug-0.log' >&2; exit 1";
const RUSTUP_OFFLINE: &str = "echo 'info: downloading component rust-std
error: component download failed for rust-std-wasm32-unknown-unknown: client error (Connect): dns error: failed to lookup address information: Temporary failure in name resolution' >&2; exit 1";
const APT_OFFLINE: &str = "case $1 in
update) echo \"W: Failed to fetch http://packages.example/InRelease  Temporary failure resolving 'packages.example'
W: Some index files failed to download. They have been ignored, or old ones used instead.\" >&2;;
*) echo 'E: Unable to locate package chromium' >&2; exit 100;;
esac";

/// A Python of the right version, whose environments answer everything with these lines of shell.
fn python(lines: &str) -> String {
    format!(
        "case $* in
*version_info*) echo 3 11 True;;
*venv*) for folder do :; done
    /bin/mkdir -p $folder/bin && echo '#!/bin/sh
{lines}' > $folder/bin/python && /bin/chmod +x $folder/bin/python;;
esac"
    )
}

/// A computer: the programs on its PATH, and a checkout.
struct Machine {
    folder: tempfile::TempDir,
    environment: Vec<(&'static str, String)>,
}

impl Machine {
    /// One that has everything, a good record, and builds a site within its budget.
    fn whole() -> Self {
        let machine = Self { folder: tempfile::tempdir().expect("a temporary folder"), environment: Vec::new() };
        let machine = DOCUMENTS.iter().fold(machine, |machine, (_, path)| machine.file(path, "{}"));
        let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/tests/checker/good");
        let machine = fs::read_dir(good).expect("the good record").fold(machine, |machine, entry| {
            let path = entry.expect("readable").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            machine.file(&format!("data/{name}"), &fs::read_to_string(&path).expect("text"))
        });
        let library = machine.in_checkout("lib");
        fs::create_dir_all(&library).expect("made");
        machine
            .file("Trunk.toml", TRUNK_TOML)
            .file("Cargo.lock", CARGO_LOCK)
            .file("data/basemap/package-lock.json", "{}")
            .file("e2e/package-lock.json", "{}")
            .file("e2e/tests/a.test.mjs", "")
            .site(1_000)
            .with("rustc", &format!("case $1 in -vV) echo 'commit-hash: 0';; *) echo '{}';; esac", library.display()))
            .with("cargo", "exit 0")
            .with("wasm-bindgen", &format!("echo wasm-bindgen {}", after(CARGO_LOCK, "\"wasm-bindgen\"\nversion = \"")))
            .with("trunk", &format!("echo trunk {}", after(TRUNK_TOML, "trunk-version = \"=")))
            .with("wasm-opt", &format!("echo wasm-opt version {}", after(TRUNK_TOML, "wasm_opt = \"version_")))
            .with("node", "echo v22.11.0")
            .with("npm", "exit 0")
            .with("id", "echo 1000")
            .with("chromium", "echo Chromium 150")
            .with("ogrinfo", "exit 0")
            .with("python3", &python("exit 0"))
            .with(
                "git",
                "cd \"$HOME/checkout\" && for name in *.* dist/* dist/*/* dist/*/*/*; do printf '%s\\0' $name; done",
            )
            .file("interop/requirements.txt", "")
    }

    /// With a program of a few lines of shell, in the place of the one that was there.
    fn with(self, name: &str, lines: &str) -> Self {
        fs::create_dir_all(self.bin()).expect("made");
        stand_in(&self.bin(), name, lines);
        self
    }

    fn without(self, name: &str) -> Self {
        fs::remove_file(self.bin().join(name)).expect(name);
        self
    }

    fn file(self, name: &str, text: &str) -> Self {
        let path = self.in_checkout(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
        self
    }

    /// With a finished site whose app has this many bytes, which no compression makes fewer.
    fn site(self, bytes: usize) -> Self {
        let page = "<!DOCTYPE html><html lang=en><title>Map</title><script>start()</script>";
        let mut state = 1_u64;
        let mut noise = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 56) as u8
        };
        let app: Vec<u8> = (0..bytes).map(|_| noise()).collect();
        let machine = self
            .file("dist/en/index.html", page)
            .file("dist/app.js", "export {};")
            .file("dist/data/record.en.json", "{}");
        let machine =
            OFFERED.iter().fold(machine, |machine, (name, _)| machine.file(&format!("dist/data/{name}"), "{}"));
        fs::write(machine.in_checkout("dist/app_bg.wasm"), app).expect("written");
        machine
    }

    fn set(mut self, name: &'static str, value: &str) -> Self {
        self.environment.push((name, value.to_owned()));
        self
    }

    fn bin(&self) -> PathBuf {
        self.folder.path().join("bin")
    }

    fn in_checkout(&self, name: &str) -> PathBuf {
        self.folder.path().join("checkout").join(name)
    }

    fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", self.bin())
            .env("HOME", self.folder.path())
            .env("CARGO", self.bin().join("cargo"))
            .env("CARGO_MANIFEST_DIR", self.in_checkout("xtask"))
            // So that a panic, if there were one, could not hide.
            .env("RUST_BACKTRACE", "1")
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .current_dir(self.in_checkout(""));
        command
    }

    fn xtask(&self, words: &str) -> Command {
        let mut command = self.command(env!("CARGO_BIN_EXE_xtask"));
        command.args(words.split_whitespace());
        command
    }

    /// Runs `cargo xtask` with these words; the line with which it refuses.
    fn refusal(&self, words: &str) -> String {
        refusal(&mut self.xtask(words))
    }
}

/// The last line of a command that must fail.
fn refusal(command: &mut Command) -> String {
    let output = command.output().expect("it starts");
    let said = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.ends_with('\n') && !said.contains("panicked") && !said.contains("backtrace"), "{said}");
    let last = said.lines().last().unwrap_or_default().to_owned();
    assert!(last.starts_with("xtask: "), "the last line is not ours:\n{said}");
    last
}

/// What stands in a text between this and the next quote.
fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    let (_, rest) = text.split_once(mark).unwrap_or_else(|| panic!("{mark}"));
    rest.split('"').next().unwrap_or_default()
}

/// The lines of ours that the document shows, with `…` for what differs.
fn documented() -> Vec<&'static str> {
    let cells = TROUBLESHOOTING.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    cells.flat_map(code_in).map(str::trim).filter(|code| code.starts_with("xtask: ")).collect()
}

/// What stands in backticks, single ones or double ones.
fn code_in(mut cell: &str) -> Vec<&str> {
    let mut found = Vec::new();
    while let Some(start) = cell.find('`') {
        let fence = if cell[start..].starts_with("``") { "``" } else { "`" };
        let Some((code, rest)) = cell[start + fence.len()..].split_once(fence) else { break };
        found.push(code);
        cell = rest;
    }
    found
}

fn fits(pattern: &str, line: &str) -> bool {
    let parts: Vec<&str> = pattern.split('…').collect();
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return false };
    let Some(mut rest) = line.strip_prefix(first) else { return false };
    if parts.len() == 1 {
        return rest.is_empty();
    }
    for part in &parts[1..parts.len() - 1] {
        match rest.split_once(part) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last)
}

/// Every refusal that can be played on this computer: its line, and the mend that must be in it.
fn refusals() -> Vec<(String, &'static str)> {
    const NODE: &str = "install Node 20 or newer, with npm (Debian 13: sudo apt-get install nodejs npm)";
    const NETWORK: &str = "connect to the network once";
    const BROWSER: &str = "CHROMIUM=/path/to/chromium cargo xtask test";
    let whole = Machine::whole;
    let mut said = Vec::new();
    let mut add = |machine: Machine, words: &str, mend: &'static str| said.push((machine.refusal(words), mend));

    for words in ["test", "bench", "basemap"] {
        add(whole().without("node").without("npm"), words, NODE);
        add(whole().without("npm"), words, NODE);
        add(whole().with("node", "echo v18.20.0"), words, NODE);
        add(whole().with("node", "echo v16.20.2"), words, NODE);
        add(whole().with("node", "exit 126"), words, NODE);
    }
    add(whole().without("node").without("wasm-opt").site(300_000), "build", NODE);
    add(whole().with("node", "echo v18.20.0").without("wasm-opt").site(300_000), "build", NODE);
    add(whole().site(300_000), "build", "see the last line above");
    let tracked = "<img src=//a.example/><img src=//b.example/>";
    add(whole().without("node").file("dist/a.html", tracked), "build", "in 2 places, see above");

    add(whole().without("chromium"), "test", BROWSER);
    add(whole().with("chromium", "echo 'install the snap' >&2; exit 1").with("apt-get", "exit 0"), "bench", BROWSER);
    add(whole().without("chromium").with("id", "echo 0").with("apt-get", APT_OFFLINE), "test", BROWSER);
    add(whole().set("CHROMIUM", "/no/such/chromium"), "test", "unset CHROMIUM");
    add(whole().set("CHROMIUM", "/dev/null"), "bench", "unset CHROMIUM");

    add(whole(), "bench --against ../elsewhere", "name the dist/ of another build");
    add(whole().with("node", "case $1 in --version) echo v22.11.0;; *) exit 1;; esac"), "bench", "see above");

    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let port = taken.local_addr().expect("it has one").port();
    add(whole(), &format!("serve --port {port}"), "`cargo xtask serve --port");

    let no_target = || whole().with("rustc", "echo /no/such/lib");
    add(no_target().with("rustup", RUSTUP_OFFLINE), "tools", "`rustup target add wasm32-unknown-unknown`");
    add(no_target(), "build", "rustup.rs");
    add(whole().without("trunk").with("cargo", CARGO_OFFLINE), "tools", NETWORK);
    add(whole().without("wasm-bindgen").with("cargo", CARGO_OFFLINE), "serve --port 0", NETWORK);
    add(whole().without("wasm-opt").with("npm", NPM_OFFLINE), "tools", NETWORK);
    add(whole().with("npm", NPM_OFFLINE), "bench", NETWORK);

    let version = format!("case $1 in --version) echo trunk {};; *) exit 1;; esac", after(TRUNK_TOML, "\"="));
    add(whole().with("trunk", &version), "build", "see above");
    add(whole().with("trunk", &version).with("cargo", CARGO_OFFLINE), "build", NETWORK);
    add(whole().with("cargo", "exit 101"), "test", "see above");

    add(whole().without("ogrinfo"), "interop", "sudo apt-get install gdal-bin");
    add(whole().without("ogrinfo").with("id", "echo 0").with("apt-get", APT_OFFLINE), "interop", NETWORK);
    add(whole().without("python3"), "interop", "sudo apt-get install python3 python3-venv");
    add(whole().with("python3", "echo 3 9 True"), "interop", "put a newer one before it on PATH");
    add(whole().with("python3", "echo 3 11 False"), "interop", "sudo apt-get install python3-venv");
    let no_room = "case $* in *version_info*) echo 3 11 True;; *) echo 'No space left' >&2; exit 1;; esac";
    add(whole().with("python3", no_room), "interop", "delete it and run it again");
    let pip_offline = python("echo \"ERROR: No matching distribution found for a==1\" >&2; exit 1");
    add(whole().with("python3", &pip_offline), "interop", NETWORK);
    let doubts = python("case $* in *interop) exit 1;; esac");
    add(whole().with("python3", &doubts), "interop", "see above");
    let without_places = || whole().file("data/places.csv", "id\n");
    add(without_places(), "interop", "`cargo xtask check-data` names them");

    add(whole().without("git"), "reproduce", "install git");
    add(whole().with("trunk", &version), "reproduce", "see above");
    let restless = version.replace("exit 1", "echo $TZ > dist/a.html");
    add(whole().with("trunk", &restless), "reproduce", "`a.html`, from byte 0 on");

    let a_claimant_too_many = || {
        let machine = whole();
        let claimants = fs::read_to_string(machine.in_checkout("data/claimants.csv")).expect("text");
        machine.file("data/claimants.csv", &format!("{claimants}nobody,Nobody,,,media\n"))
    };
    for words in ["check-data", "geojson"] {
        add(without_places(), words, " faults in data");
        add(a_claimant_too_many(), words, "1 fault in data");
    }
    add(whole(), "check-data data/places.csv", "name the folder that it is in");
    add(whole(), "check-data --format xml", "write text or json");
    add(whole(), "check-data mine.geojson", "could not read mine.geojson");
    add(whole(), "sevre", "`cargo xtask help`");

    said.push((refusal(whole().xtask("help").env_remove("CARGO_MANIFEST_DIR")), "`cargo xtask`"));
    said
}

/// Refusals that root does not meet. As root they are played without root's powers, where `setpriv` can take them away.
fn refusals_to_all_but_root() -> Vec<(String, &'static str)> {
    let machine = Machine::whole().with("trunk", "exit 1").without("wasm-opt").file(".tools/here", "");
    for locked in [".tools", "data"] {
        fs::set_permissions(machine.in_checkout(locked), fs::Permissions::from_mode(0o555)).expect("locked");
    }
    let is_root = fs::write(machine.in_checkout("data/trial"), "").is_ok();
    let setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].into_iter().find(|path| Path::new(path).exists());
    let run = |words: &str| match setpriv.filter(|_| is_root) {
        None => machine.refusal(words),
        Some(setpriv) => {
            let mut command = machine.command(setpriv);
            command.args(["--bounding-set=-all", "--inh-caps=-all", env!("CARGO_BIN_EXE_xtask")]);
            refusal(command.args(words.split_whitespace()))
        }
    };
    if is_root && setpriv.is_none() {
        return Vec::new();
    }
    let mut said = vec![(run("tools"), "sudo chown -R")];
    // Where it says that every port is free for all, there is no such refusal.
    let first_free = fs::read_to_string("/proc/sys/net/ipv4/ip_unprivileged_port_start");
    if first_free.is_ok_and(|port| port.trim().parse::<u32>().is_ok_and(|port| port > 1)) {
        said.push((run("serve --port 1"), "`cargo xtask serve --port 8080`"));
    }
    for locked in [".tools", "data"] {
        fs::set_permissions(machine.in_checkout(locked), fs::Permissions::from_mode(0o755)).expect("given back");
    }
    said
}

#[test]
fn every_refusal_is_one_line_that_names_the_mend_and_the_document_has_it() {
    let (documented, special) = (documented(), refusals_to_all_but_root());
    let said: Vec<(String, &str)> = refusals().into_iter().chain(special.iter().cloned()).collect();
    for (line, mend) in &said {
        assert!(line.contains(mend), "this names no mend like `{mend}`:\n{line}");
        assert!(
            documented.iter().any(|pattern| fits(pattern, line)),
            "docs/troubleshooting.md does not have this:\n{line}\nIt has:\n{}",
            documented.join("\n")
        );
    }
    for pattern in documented {
        let is_special = pattern.contains("Permission denied") || pattern.contains("is kept for the system");
        assert!(
            said.iter().any(|(line, _)| fits(pattern, line)) || (is_special && special.len() < 2),
            "docs/troubleshooting.md has this, and nothing says it:\n{pattern}"
        );
    }
}

#[test]
fn what_is_missing_is_said_before_anything_takes_minutes() {
    // Here Cargo, npm and Trunk would be heard if anything had been begun.
    let quiet = |machine: Machine| {
        machine.with("cargo", "echo BEGUN >&2; exit 1").with("npm", "echo BEGUN >&2; exit 1").with("apt-get", "exit 1")
    };
    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let serve = format!("serve --port {}", taken.local_addr().expect("it has one").port());
    for (machine, words) in [
        (Machine::whole().without("node"), "test"),
        (Machine::whole().with("node", "echo v18.20.0"), "bench"),
        (Machine::whole().without("chromium"), "test"),
        (Machine::whole().without("trunk"), serve.as_str()),
    ] {
        let output = quiet(machine).xtask(words).output().expect("it starts");
        let said = String::from_utf8(output.stderr).expect("text");
        assert_eq!(said.lines().count(), 1, "{words}: {said}");
    }
    // And where a tool has to be built, what needs the network least comes first.
    let machine = Machine::whole().without("wasm-opt").without("trunk").with("npm", NPM_OFFLINE);
    let output = machine.with("cargo", "echo BEGUN >&2; exit 1").xtask("build").output().expect("it starts");
    let said = String::from_utf8(output.stderr).expect("text");
    assert!(said.contains("npm could not install") && !said.contains("BEGUN"), "{said}");
}

#[test]
fn without_node_the_site_is_built_all_the_same() {
    let machine = Machine::whole().without("node").without("npm").without("wasm-opt");
    let output = machine.xtask("build").output().expect("it starts");
    let said = String::from_utf8(output.stderr).expect("text");
    assert!(output.status.success(), "{said}");
    assert!(said.contains("no `node` is on PATH, so the site is built unoptimised; install Node 20"), "{said}");
}

/// A cargo that notes what it is asked for, in `asked` of the home folder, and installs tools of these versions.
fn installing() -> String {
    let tool = |package: &str, program: &str, version: &str| {
        format!("install*{package}*) printf '#!/bin/sh\\necho {program} {version}\\n' > .tools/bin/{program};;\n")
    };
    let wasm_bindgen = tool("wasm-bindgen-cli", "wasm-bindgen", after(CARGO_LOCK, "\"wasm-bindgen\"\nversion = \""));
    let trunk = tool("trunk", "trunk", after(TRUNK_TOML, "trunk-version = \"="));
    format!(
        "echo \"opt-level=$CARGO_PROFILE_RELEASE_OPT_LEVEL target=$CARGO_TARGET_DIR $*\" >> \"$HOME/asked\"
case \"$*\" in
{wasm_bindgen}{trunk}esac
case $1 in install) /bin/mkdir -p \"$CARGO_TARGET_DIR\" && /bin/chmod +x .tools/bin/*;; esac"
    )
}

#[test]
fn tools_are_compiled_quickly_and_the_site_beside_them() {
    let machine = Machine::whole().without("trunk").without("wasm-bindgen").with("cargo", &installing());
    let output = machine.xtask("build").output().expect("it starts");
    let said = String::from_utf8(output.stderr).expect("text");
    assert!(output.status.success(), "{said}");
    let asked = fs::read_to_string(machine.folder.path().join("asked")).expect("cargo was called");
    let building = machine.in_checkout(".tools/building");
    for package in ["wasm-bindgen-cli", "trunk"] {
        let quick = format!("opt-level=0 target={} install {package} ", building.display());
        assert!(asked.lines().any(|line| line.starts_with(&quick)), "no `{quick}` in\n{asked}");
    }
    for beside in ["--release --target wasm32-unknown-unknown --bin protest-map", "--package protest-map-site"] {
        let usual = format!("opt-level= target= build --quiet {beside}");
        assert!(asked.lines().any(|line| line == usual), "no `{usual}` in\n{asked}");
    }
    assert!(!building.exists(), "what was compiled for the tools is still there");

    // The next run finds the tools, and leaves everything to Trunk.
    fs::remove_file(machine.folder.path().join("asked")).expect("deleted");
    assert!(machine.xtask("build").status().expect("it starts").success());
    assert!(!machine.folder.path().join("asked").exists());
}

#[test]
fn what_runs_beside_a_tool_ends_when_the_tool_cannot_be_installed() {
    let cargo = "case $1 in
build) echo $$ > \"$HOME/running\"; exec /bin/sleep 600;;
install) while [ ! -s \"$HOME/running\" ]; do /bin/sleep 0.05; done; exit 101;;
esac";
    let machine = Machine::whole().without("trunk").with("cargo", cargo);
    assert!(machine.refusal("build").contains("trunk"));
    let id = fs::read_to_string(machine.folder.path().join("running")).expect("it was started");
    let is_alive = Command::new("/bin/sh").args(["-c", &format!("kill -0 {}", id.trim())]).output().expect("a shell");
    assert!(!is_alive.status.success(), "process {id} still runs");
}

#[test]
fn a_whole_machine_refuses_nothing() {
    for words in ["tools", "build", "test", "interop", "reproduce", "bench", "basemap", "env", "help"] {
        let output = Machine::whole().xtask(words).output().expect("it starts");
        assert!(output.status.success(), "{words}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn code_is_found_in_single_and_double_backticks() {
    assert_eq!(code_in("`a b` and ``c `d` e``, no f"), ["a b", "c `d` e"]);
    assert!(documented().len() > 15, "the document shows what we say");
}

#[test]
fn patterns_are_held_at_both_ends() {
    assert!(fits("port … is taken", "port 80 is taken") && fits("a …", "a b") && fits("… c …", "b c d"));
    assert!(!fits("port … is taken", "port 80 is taken too") && !fits("port", "ports") && !fits("a … c … d", "a d"));
}
