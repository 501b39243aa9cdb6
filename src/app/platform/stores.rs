//! The two stores of the browser's database that the journal is kept in. The recovery screen reads them too, by these names.
//!
//! Every load of the page writes under a session of its own, so two tabs never write to one journal: a second tab opens
//! a copy of what was written last, and from then on each saves its own. A session that another one was made from is removed
//! only if nothing was added to it meanwhile, and a tab whose session is gone writes a whole snapshot again.

use busbar::design::Design;
use busbar::diagnostic::Diagnostic;
use busbar::journal::{Entry, replay};
use idb::{
    CursorDirection, Database, DatabaseEvent as _, Error, Factory, IndexParams, KeyPath, KeyRange, ObjectStore,
    ObjectStoreParams, TransactionMode,
};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

const DATABASE: &str = "busbar";
const VERSION: u32 = 1;
/// Key: the session. Record: `session`, `name`, `number`, `text` (the file format), `saved` (milliseconds since 1970).
const SNAPSHOTS: &str = "snapshots";
/// Key: session and number. Record: `session`, `number`, `text` (a change as JSON), `saved`.
const CHANGES: &str = "changes";
const BOTH: [&str; 2] = [SNAPSHOTS, CHANGES];
/// Orders both stores by when a record was written.
const BY_TIME: &str = "saved";
/// So many sessions are kept; older ones are removed.
const MOST_SESSIONS: usize = 12;

/// A design that was kept.
pub struct Kept {
    pub session: String,
    pub design: Design,
    /// What had to be mended.
    pub found: Vec<Diagnostic>,
    /// The number of the last piece.
    pub number: u64,
}

/// The open database.
pub struct Stores {
    database: Database,
}

impl Stores {
    pub async fn open() -> Result<Self, Error> {
        let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
        request.on_upgrade_needed(|event| {
            // Where this fails the stores are missing, which the first transaction reports.
            let _ = event.database().and_then(|database| create(&database));
        });
        let mut database = request.await?;
        // Another tab with a newer version may upgrade; this tab's next write then fails and says so.
        database.on_version_change(|event| {
            let database = event.target().and_then(|target| Database::try_from(JsValue::from(target)).ok());
            if let Some(database) = database {
                database.close();
            }
        });
        Ok(Self { database })
    }

    /// Writes one piece of a session's journal. Everything is asked of the browser before the first wait, so that it is on
    /// its way even when the page is about to close. `Ok(false)`: the session was removed by another tab.
    pub async fn write(&self, session: &str, name: &str, entry: &Entry) -> Result<bool, Error> {
        let transaction = self.database.transaction(&BOTH, TransactionMode::ReadWrite)?;
        let (snapshots, changes) = (transaction.object_store(SNAPSHOTS)?, transaction.object_store(CHANGES)?);
        let stands = snapshots.count(Some(JsValue::from(session).into()))?;
        match entry {
            Entry::Change { number, text } => {
                changes.put(&record(session, name, *number, text), None)?;
            }
            Entry::Snapshot { number, text } => {
                snapshots.put(&record(session, name, *number, text), None)?;
                changes.delete(changes_up_to(session, Some(*number))?)?;
            }
        }
        let transaction = transaction.commit()?;
        let stood = stands.await? > 0;
        if transaction.await?.is_aborted() {
            return Err(Error::DomExceptionNotFound);
        }
        Ok(stood || matches!(entry, Entry::Snapshot { .. }))
    }

    /// The design of `session` if that is kept, else the one that was written last.
    pub async fn load(&self, session: Option<&str>) -> Result<Option<Result<Kept, Diagnostic>>, Error> {
        let transaction = self.database.transaction(&BOTH, TransactionMode::ReadOnly)?;
        let (snapshots, changes) = (transaction.object_store(SNAPSHOTS)?, transaction.object_store(CHANGES)?);
        let own = match session {
            Some(session) if snapshots.count(Some(JsValue::from(session).into()))?.await? > 0 => {
                Some(session.to_owned())
            }
            Some(_) | None => None,
        };
        let session = match own {
            Some(session) => session,
            None => match newest([&snapshots, &changes]).await? {
                Some(session) => session,
                None => return Ok(None),
            },
        };
        let Some(snapshot) = snapshots.get(JsValue::from(&session))?.await? else { return Ok(None) };
        let later = changes.get_all(Some(changes_up_to(&session, None)?.into()), None)?.await?;
        let (number, text) = (number_of(&snapshot), text_of(&snapshot, "text"));
        let later: Vec<_> = later.iter().map(|change| (number_of(change), text_of(change, "text"))).collect();
        let last = later.iter().map(|(number, _)| *number).fold(number, u64::max);
        let replayed = replay((number, &text), later.iter().map(|(number, text)| (*number, text.as_str())));
        Ok(Some(replayed.map(|(design, found)| Kept { session, design, found, number: last })))
    }

    /// Removes the session that this one was made from, if nothing was written to it since, and the oldest ones beyond
    /// [`MOST_SESSIONS`]; never `own`.
    pub async fn tidy(&self, own: &str, made_from: Option<(&str, u64)>) -> Result<(), Error> {
        let transaction = self.database.transaction(&BOTH, TransactionMode::ReadWrite)?;
        let (snapshots, changes) = (transaction.object_store(SNAPSHOTS)?, transaction.object_store(CHANGES)?);
        if let Some((session, number)) = made_from {
            let later = KeyRange::bound(&key(session, number), &key(session, u64::MAX), Some(true), None)?;
            let added = changes.count(Some(later.into()))?.await?;
            let rewritten =
                snapshots.get(JsValue::from(session))?.await?.is_some_and(|snapshot| number_of(&snapshot) > number);
            if added == 0 && !rewritten {
                remove(&snapshots, &changes, session)?;
            }
        }
        let mut cursor = snapshots.index(BY_TIME)?.open_key_cursor(None, Some(CursorDirection::Prev))?.await?;
        let mut seen = 0;
        while let Some(at) = cursor {
            let session = at.primary_key()?.as_string().unwrap_or_default();
            seen += 1;
            if seen > MOST_SESSIONS && session != own {
                remove(&snapshots, &changes, &session)?;
            }
            cursor = at.next(None)?.await?;
        }
        transaction.await?;
        Ok(())
    }
}

fn create(database: &Database) -> Result<(), Error> {
    for (name, path) in
        [(SNAPSHOTS, KeyPath::new_single("session")), (CHANGES, KeyPath::new_array(["session", "number"]))]
    {
        let mut params = ObjectStoreParams::new();
        params.key_path(Some(path));
        let store = database.create_object_store(name, params)?;
        store.create_index(BY_TIME, KeyPath::new_single(BY_TIME), Some(IndexParams::new()))?;
    }
    Ok(())
}

/// The session that any record of the stores was last written for.
async fn newest(stores: [&ObjectStore; 2]) -> Result<Option<String>, Error> {
    let mut newest: Option<(f64, String)> = None;
    for store in stores {
        let cursor = store.index(BY_TIME)?.open_cursor(None, Some(CursorDirection::Prev))?.await?;
        let Some(cursor) = cursor else { continue };
        let value = cursor.value()?;
        let saved = field(&value, "saved").as_f64().unwrap_or_default();
        if newest.as_ref().is_none_or(|(time, _)| saved > *time) {
            newest = Some((saved, text_of(&value, "session")));
        }
    }
    Ok(newest.map(|(_, session)| session))
}

fn remove(snapshots: &ObjectStore, changes: &ObjectStore, session: &str) -> Result<(), Error> {
    snapshots.delete(JsValue::from(session))?;
    changes.delete(changes_up_to(session, None)?)?;
    Ok(())
}

fn record(session: &str, name: &str, number: u64, text: &str) -> JsValue {
    let record = Object::new();
    let fields: [(&str, JsValue); 5] = [
        ("session", session.into()),
        ("name", name.into()),
        ("number", JsValue::from_f64(number as f64)),
        ("text", text.into()),
        ("saved", JsValue::from_f64(js_sys::Date::now())),
    ];
    for (field, value) in fields {
        // Setting a field of a plain object that was just made cannot fail.
        let _ = Reflect::set(&record, &field.into(), &value);
    }
    record.into()
}

fn key(session: &str, number: u64) -> JsValue {
    Array::of2(&session.into(), &JsValue::from_f64(number as f64)).into()
}

fn changes_up_to(session: &str, number: Option<u64>) -> Result<KeyRange, Error> {
    KeyRange::bound(&key(session, 0), &key(session, number.unwrap_or(u64::MAX)), None, None)
}

fn field(record: &JsValue, name: &str) -> JsValue {
    Reflect::get(record, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn text_of(record: &JsValue, name: &str) -> String {
    field(record, name).as_string().unwrap_or_default()
}

fn number_of(record: &JsValue) -> u64 {
    field(record, "number").as_f64().unwrap_or_default() as u64
}
