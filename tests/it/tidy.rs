//! The house rules that a machine can see.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut waiting = vec![root.join(folder)];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("the file can be read");
                found.push((path.strip_prefix(root).expect("it lies within").to_owned(), text));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "there are sources");
    found
}

/// The modules of the library in the order of lib.rs, with their layer.
fn layers() -> Vec<(String, usize)> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).expect("lib.rs is there");
    let mut layer = 0;
    let mut modules = Vec::new();
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("// Layer ") {
            layer = rest.split(':').next().and_then(|number| number.parse().ok()).expect("a layer has a number");
        }
        if let Some(module) = line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')) {
            modules.push((module.to_owned(), layer));
        }
    }
    modules
}

fn module_of(path: &Path) -> String {
    let second = path.components().nth(1).expect("it lies in src").as_os_str().to_string_lossy().into_owned();
    second.trim_end_matches(".rs").to_owned()
}

/// Programs, which stand above all layers.
const PROGRAMS: [&str; 6] = ["lib", "main", "app", "worker", "command", "protocol"];

#[test]
fn a_module_uses_only_modules_above_it() {
    let layers = layers();
    let layer_of = |module: &str| layers.iter().find(|(name, _)| name == module).map(|(_, layer)| *layer);
    for (path, text) in sources("src") {
        let module = module_of(&path);
        if PROGRAMS.contains(&module.as_str()) {
            continue;
        }
        let own = layer_of(&module).unwrap_or_else(|| panic!("{module} has no layer in lib.rs"));
        for used in text.split("crate::").skip(1) {
            // `use crate::{a, b}` names several at once.
            let names: Vec<&str> = match used.strip_prefix('{') {
                Some(list) => list.split('}').next().unwrap_or_default().split(',').map(|name| name.trim()).collect(),
                None => vec![used],
            };
            for name in names {
                let name: String = name.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                let Some(other) = layer_of(&name) else { continue };
                let is_sibling = other == own && name != module;
                let position = |wanted: &str| layers.iter().position(|(module, _)| module == wanted);
                assert!(other <= own, "{}: {module} (layer {own}) uses {name} (layer {other})", path.display());
                assert!(
                    !is_sibling || own != ENGINES,
                    "{}: engines do not know each other, but {module} uses {name}",
                    path.display()
                );
                assert!(
                    !is_sibling || position(&name) < position(&module),
                    "{}: {module} uses {name}, which stands below it",
                    path.display()
                );
            }
        }
    }
}

const ENGINES: usize = 4;

#[test]
fn the_core_has_never_heard_of_a_browser() {
    for (path, text) in sources("src") {
        if PROGRAMS.contains(&module_of(&path).as_str()) {
            continue;
        }
        for word in ["leptos", "web_sys", "wasm_bindgen", "gloo", "js_sys", "std::time::Instant", "SystemTime"] {
            assert!(!text.contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn every_file_says_what_it_is_and_stays_short() {
    for folder in ["src", "tests"] {
        for (path, text) in sources(folder) {
            let first = text.lines().next().unwrap_or_default();
            assert!(first.starts_with("//! "), "{} begins without saying what it is", path.display());
            let lines = text.lines().count();
            let reason = text.lines().take(12).any(|line| line.starts_with("// Longer than 400 lines because "));
            assert!(lines <= 400 || reason, "{} has {lines} lines and gives no reason", path.display());
        }
    }
}

#[test]
fn modules_are_named_for_what_they_hold() {
    for (path, _) in sources("src") {
        let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        for vague in ["utils", "util", "helpers", "helper", "common", "misc", "manager"] {
            assert!(!name.contains(vague), "{} is named for nothing", path.display());
        }
    }
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    for (path, text) in sources("src") {
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        assert!(!code.clone().any(|line| line.contains(".unwrap()")), "{} unwraps", path.display());
    }
}
