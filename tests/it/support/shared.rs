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

/// The names of the files in a folder of the shared folder, in order; none, as loudly, where it is absent.
pub fn names(name: &str) -> Vec<String> {
    let path = folder().join(name);
    let Ok(entries) = std::fs::read_dir(&path) else {
        let is_required = std::env::var("BUSBAR_REQUIRE_SHARED").is_ok_and(|value| value == "1");
        assert!(!is_required, "BUSBAR_REQUIRE_SHARED=1, but {} cannot be read", path.display());
        eprintln!("NOT TESTED: {} is absent; set BUSBAR_SHARED to the shared folder", path.display());
        return Vec::new();
    };
    let mut names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    names
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
