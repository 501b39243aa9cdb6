//! The page: mounts the app. Everything that knows a browser is in `app`.

mod app;

fn main() {
    app::mount();
}
