//! The recorded data beside the project: read when it is there, missed loudly when it is not.
//!
//! The folder is `BUSBAR_SHARED`, else `../shared` beside the project. With `BUSBAR_REQUIRE_SHARED=1` its absence fails.

use std::path::PathBuf;

/// The text of a file of the shared folder. None, with a loud line, where the folder or the file is absent; a failed test
/// where it is required.
pub fn text(name: &str) -> Option<String> {
    let folder = folder();
    let path = folder.join(name);
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(error) => {
            let is_required = std::env::var("BUSBAR_REQUIRE_SHARED").is_ok_and(|value| value == "1");
            assert!(!is_required, "BUSBAR_REQUIRE_SHARED=1, but {} cannot be read: {error}", path.display());
            eprintln!("NOT TESTED: {} is absent ({error}); set BUSBAR_SHARED to the shared folder", path.display());
            None
        }
    }
}

/// Says how many cases of a file were read, and that there were some.
pub fn report(name: &str, cases: usize) {
    println!("{}: {cases} cases read", folder().join(name).display());
    assert!(cases > 0, "{name} holds no cases");
}

fn folder() -> PathBuf {
    match std::env::var_os("BUSBAR_SHARED") {
        Some(folder) => PathBuf::from(folder),
        None => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"),
    }
}
