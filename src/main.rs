//! Browser entry.

fn main() {
    protest_map::takeover::start();
}
