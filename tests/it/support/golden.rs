//! Golden files. `BUSBAR_BLESS=1 cargo test --test it` writes what the program makes now into every golden file that a test
//! compares; the diff in git is then to be read as the change it is.

use std::path::Path;

/// Compares a text with the file at a path within the repository.
pub fn check(path: &str, made: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("BUSBAR_BLESS").is_some_and(|value| value == "1") {
        let folder = file.parent().expect("a golden file lies in a folder");
        std::fs::create_dir_all(folder).expect("the folder of a golden file can be made");
        std::fs::write(&file, made).expect("a golden file can be written");
        return;
    }
    let golden = std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{path}: {error}; BUSBAR_BLESS=1 writes golden files"));
    if golden == made {
        return;
    }
    let line = golden.lines().zip(made.lines()).take_while(|(golden, made)| golden == made).count();
    let at = |text: &str| text.lines().nth(line).unwrap_or("(the end)").to_owned();
    panic!(
        "{path} differs in line {}:\n  golden: {}\n  made:   {}\nBUSBAR_BLESS=1 writes golden files",
        line + 1,
        at(&golden),
        at(made)
    );
}
