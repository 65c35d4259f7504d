//! Browser entry.

fn main() {
    protest_map::boot::start();
}
