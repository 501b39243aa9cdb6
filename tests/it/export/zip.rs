//! A packed export is what another program unpacks.

use busbar::export::zip;
use std::process::Command;

const READER: &str = "
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    for entry in archive.infolist():
        print(entry.filename, oct(entry.external_attr >> 16), archive.read(entry).decode(), sep='|', end=';')
";

#[test]
fn python_unpacks_what_was_packed() {
    let files = [("main.tf", "# a\n"), ("functions/bestellung-ü/index.js", "ü\n🎉"), ("deploy.sh", ""), ("empty", "")];
    let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("packed.zip");
    std::fs::write(&path, zip(&files)).expect("a file can be written");
    let read = Command::new("python3").args(["-c", READER]).arg(&path).output().expect("the build needs Python anyway");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let expected =
        "main.tf|0o100644|# a\n;functions/bestellung-ü/index.js|0o100644|ü\n🎉;deploy.sh|0o100755|;empty|0o100644|;";
    assert_eq!(String::from_utf8_lossy(&read.stdout), expected);
    assert_eq!(zip(&[]).len(), 22);
}
