//! `cargo xtask serve`: the finished site on this computer, answered as a plain static host would.
//!
//! Limits: no ranges, no compression, no TLS; it is not for the open network and listens on this computer alone.

mod mime;
mod resolve;

use crate::failure::Failure;
use crate::steps::Steps;
use resolve::Answer;
use std::io::{Cursor, ErrorKind};
use std::net::TcpListener;
use std::path::Path;
use tiny_http::{Header, Method, Request, Response, Server};

/// A browser opens six connections to a host.
const THREADS: usize = 6;
const NOT_FOUND: &str = "There is no such page.\n";

/// Takes the port. Readers who come before there is a site wait for it.
pub(crate) fn listen(port: u16) -> Result<Server, Failure> {
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| refused(port, &error))?;
    Server::from_listener(listener, None).map_err(|error| Failure::new(format!("could not listen: {error}")))
}

fn refused(port: u16, error: &std::io::Error) -> Failure {
    Failure::new(match error.kind() {
        ErrorKind::AddrInUse => {
            let next = port.checked_add(1).unwrap_or(8080);
            format!("port {port} is taken: `cargo xtask serve --port {next}` takes another")
        }
        ErrorKind::PermissionDenied => {
            format!("port {port} is kept for the system: `cargo xtask serve --port 8080` takes another")
        }
        _ => format!("could not listen on port {port}: {error}; `cargo xtask serve --port 9000` takes another"),
    })
}

/// Answers until the developer stops it.
pub(crate) fn forever(server: Server, dist: &Path, steps: &mut Steps) -> Result<(), Failure> {
    steps.next(format_args!("the site is at http://{}/ (Ctrl-C stops it)", server.server_addr()));
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Ok(request) = server.recv() {
                    // A reader who went away meanwhile is no fault of ours.
                    drop(answer(request, dist));
                }
            });
        }
    });
    Err(Failure::new("the server stopped"))
}

fn answer(request: Request, dist: &Path) -> std::io::Result<()> {
    let response = match request.method() {
        Method::Get | Method::Head => found(request.url(), dist),
        _ => text(405, "This site can only be read.\n").with_header(header("Allow", "GET, HEAD")),
    };
    request.respond(response)
}

fn found(url: &str, dist: &Path) -> Response<Cursor<Vec<u8>>> {
    match resolve::resolve(url, dist) {
        Answer::File(path) => match std::fs::read(&path) {
            Ok(bytes) => whole(200, mime::of(&path), bytes),
            Err(_) => text(500, "The file could not be read.\n"),
        },
        Answer::Moved(to) => text(301, "It is a folder.\n").with_header(header("Location", &to)),
        Answer::Missing => match std::fs::read(dist.join("404.html")) {
            Ok(bytes) => whole(404, mime::of(Path::new("404.html")), bytes),
            Err(_) => text(404, NOT_FOUND),
        },
    }
}

fn text(status: u16, words: &str) -> Response<Cursor<Vec<u8>>> {
    whole(status, "text/plain; charset=utf-8", words.into())
}

fn whole(status: u16, kind: &str, bytes: Vec<u8>) -> Response<Cursor<Vec<u8>>> {
    Response::from_data(bytes)
        .with_status_code(status)
        // Never in chunks: a host that serves files says their length.
        .with_chunked_threshold(usize::MAX)
        .with_header(header("Content-Type", kind))
        // The next build is seen at once.
        .with_header(header("Cache-Control", "no-cache"))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("headers are made of our own words and of percent-encoded paths")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    fn asked(server: &Server, request: &str) -> String {
        let address = server.server_addr().to_ip().expect("a TCP address");
        let mut stream = TcpStream::connect(address).expect("it listens");
        write!(stream, "{request} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n").expect("sent");
        let mut said = String::new();
        stream.read_to_string(&mut said).expect("text");
        said
    }

    #[test]
    fn it_answers_as_a_plain_host_would() {
        let dist = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir(dist.path().join("en")).expect("made");
        std::fs::write(dist.path().join("en/index.html"), "<p>page</p>").expect("written");
        let server = listen(0).expect("a free port");
        std::thread::scope(|scope| {
            scope.spawn(|| {
                for request in server.incoming_requests() {
                    drop(answer(request, dist.path()));
                }
            });
            let page = asked(&server, "GET /en/?from=2016-05-21");
            assert!(page.starts_with("HTTP/1.1 200 ") && page.ends_with("<p>page</p>"), "{page}");
            assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"), "{page}");
            assert!(page.contains("Cache-Control: no-cache\r\n") && page.contains("Content-Length: 11\r\n"), "{page}");
            assert!(!asked(&server, "HEAD /en/").contains("<p>"));
            let moved = asked(&server, "GET /en?to=2016-05-22");
            assert!(
                moved.starts_with("HTTP/1.1 301 ") && moved.contains("Location: /en/?to=2016-05-22\r\n"),
                "{moved}"
            );
            assert!(asked(&server, "GET /kk/").ends_with(NOT_FOUND));
            std::fs::write(dist.path().join("404.html"), "<p>nothing</p>").expect("written");
            let missing = asked(&server, "GET /kk/");
            assert!(missing.starts_with("HTTP/1.1 404 ") && missing.ends_with("<p>nothing</p>"), "{missing}");
            assert!(asked(&server, "POST /en/").starts_with("HTTP/1.1 405 "));
            server.unblock();
        });
    }

    #[test]
    fn a_taken_port_names_the_mend() {
        let taken = listen(0).expect("a free port");
        let port = taken.server_addr().to_ip().expect("a TCP address").port();
        let said = listen(port).err().expect("taken").to_string();
        assert!(said.contains(&format!("port {port} is taken")) && said.contains("--port"), "{said}");
    }

    /// Which ports are kept, and from whom, is another matter on every system, so it is not tried here.
    #[test]
    fn a_port_of_the_system_names_the_mend() {
        let said = refused(80, &ErrorKind::PermissionDenied.into()).to_string();
        assert_eq!(said, "port 80 is kept for the system: `cargo xtask serve --port 8080` takes another");
        assert!(refused(65_535, &ErrorKind::AddrInUse.into()).to_string().contains("--port 8080"));
    }
}
