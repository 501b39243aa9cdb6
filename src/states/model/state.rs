//! One state and what belongs to its type.

use super::{Expression, FlowId, Next, QueryLanguage, StateId, Template};
use crate::json::Span;
use crate::states::intrinsic::Call;
use crate::states::path::{Path, ReferencePath};
use crate::states::resource::Resource;
use crate::states::timestamp::Timestamp;
use serde_json::Value;

/// A state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub name: String,
    /// Of the name, quotes included.
    pub name_span: Span,
    /// Of the state's object.
    pub span: Span,
    pub flow: FlowId,
    pub query_language: QueryLanguage,
    pub comment: Option<String>,
    pub kind: StateKind,
    pub next: Next,
    pub data: InputOutput,
    pub retry: Vec<Retrier>,
    pub catch: Vec<Catcher>,
    /// Names of fields that the language does not have; they stay in the text.
    pub unknown_fields: Vec<String>,
}

/// What a state does.
#[derive(Clone, Debug, PartialEq)]
pub enum StateKind {
    Pass { result: Option<Value> },
    Task(Box<Task>),
    Choice(Choice),
    Wait(Wait),
    Succeed,
    Fail(Fail),
    Parallel { branches: Vec<FlowId> },
    Map(Box<Map>),
}

impl StateKind {
    /// The type's name, as `Type` and the history's events have it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            StateKind::Pass { .. } => "Pass",
            StateKind::Task(_) => "Task",
            StateKind::Choice(_) => "Choice",
            StateKind::Wait(_) => "Wait",
            StateKind::Succeed => "Succeed",
            StateKind::Fail(_) => "Fail",
            StateKind::Parallel { .. } => "Parallel",
            StateKind::Map(_) => "Map",
        }
    }
}

/// How data goes through a state. The first five belong to JSONPath, `arguments` and `output` to JSONata.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputOutput {
    pub input_path: PathField,
    /// `Parameters`, or `ItemSelector` is kept with the Map.
    pub parameters: Option<Template>,
    pub result_selector: Option<Template>,
    pub result_path: ResultPath,
    pub output_path: PathField,
    pub arguments: Option<Template>,
    pub output: Option<Template>,
    /// The variables that `Assign` sets.
    pub assign: Option<Template>,
}

/// `InputPath` and `OutputPath`.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum PathField {
    /// `$`, or left out.
    #[default]
    Whole,
    /// null: an empty object.
    Nothing,
    Path(Path),
    Call(Call),
}

/// `ResultPath`.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum ResultPath {
    /// `$`, or left out: the result takes the input's place.
    #[default]
    Replace,
    /// null: the result is dropped.
    Discard,
    Into(ReferencePath),
}

/// A number that may be worked out when the state runs.
#[derive(Clone, Debug, PartialEq)]
pub enum Quantity {
    Literal(f64),
    Path(Path),
    Jsonata(Expression),
}

/// A text that may be worked out when the state runs.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldText {
    Literal(String),
    Path(Path),
    Call(Call),
    Jsonata(Expression),
}

/// A Task state.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    pub resource: Resource,
    pub timeout: Timeout,
    pub credentials: Option<Template>,
}

/// How long a task may take, in seconds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeout {
    pub total: Option<Quantity>,
    pub heartbeat: Option<Quantity>,
}

/// A Choice state.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub rules: Vec<ChoiceRule>,
    pub default: Option<StateId>,
}

/// One rule of a Choice state.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceRule {
    pub condition: Condition,
    pub next: StateId,
    pub output: Option<Template>,
    pub assign: Option<Template>,
    pub span: Span,
}

/// What a rule asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Test(Test),
    /// JSONata, which must give true or false.
    Jsonata(Expression),
    /// JSONata's field with a constant.
    Constant(bool),
}

/// One comparison of JSONPath's.
#[derive(Clone, Debug, PartialEq)]
pub struct Test {
    pub variable: Path,
    pub kind: TestKind,
    pub operand: Operand,
}

/// What is compared, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TestKind {
    StringEquals,
    StringLessThan,
    StringGreaterThan,
    StringLessThanEquals,
    StringGreaterThanEquals,
    StringMatches,
    NumericEquals,
    NumericLessThan,
    NumericGreaterThan,
    NumericLessThanEquals,
    NumericGreaterThanEquals,
    BooleanEquals,
    TimestampEquals,
    TimestampLessThan,
    TimestampGreaterThan,
    TimestampLessThanEquals,
    TimestampGreaterThanEquals,
    IsNull,
    IsPresent,
    IsNumeric,
    IsString,
    IsBoolean,
    IsTimestamp,
}

/// What a variable is compared with.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    Literal(Value),
    /// An operator that ends in `Path`.
    Path(Path),
}

/// A Wait state.
#[derive(Clone, Debug, PartialEq)]
pub enum Wait {
    Seconds(Quantity),
    /// A fixed time.
    Until(Timestamp),
    TimestampPath(Path),
    Timestamp(Expression),
}

/// A Fail state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fail {
    pub error: Option<FieldText>,
    pub cause: Option<FieldText>,
}

/// A Map state.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    pub items: Items,
    pub processor: FlowId,
    /// Whether every item is a child workflow execution of its own.
    pub is_distributed: bool,
    /// Whether those are Express executions.
    pub is_express: bool,
    pub item_selector: Option<Template>,
    pub max_concurrency: Option<Quantity>,
    pub tolerated_failure_count: Option<Quantity>,
    pub tolerated_failure_percentage: Option<Quantity>,
    pub reader: Option<ItemReader>,
    pub batcher: Option<ItemBatcher>,
    pub writer: Option<ResultWriter>,
    pub label: Option<String>,
}

/// Where a Map's items come from, where no reader gives them.
#[derive(Clone, Debug, PartialEq)]
pub enum Items {
    /// The state's effective input.
    Input,
    /// `ItemsPath`.
    Path(Path),
    /// JSONata's `Items`.
    Template(Template),
}

/// Reads a Map's items.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemReader {
    pub resource: Resource,
    pub arguments: Option<Template>,
    pub config: ReaderConfig,
}

/// How a reader takes what it reads.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReaderConfig {
    /// `JSON`, `JSONL`, `CSV`, `MANIFEST`, `PARQUET`; None lists objects.
    pub input_type: Option<String>,
    pub transformation: Option<String>,
    pub csv_delimiter: Option<String>,
    /// `FIRST_ROW` or `GIVEN`.
    pub csv_header_location: Option<String>,
    pub csv_headers: Vec<String>,
    pub max_items: Option<Quantity>,
    /// `ItemsPointer`: a JSON pointer to the list in a file.
    pub items_pointer: Option<String>,
}

/// Puts items together into batches.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemBatcher {
    pub max_items: Option<Quantity>,
    pub max_bytes: Option<Quantity>,
    pub batch_input: Option<Template>,
}

/// Writes a Map's results into a bucket.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultWriter {
    /// None where it only shapes the results.
    pub resource: Option<Resource>,
    pub arguments: Option<Template>,
    pub config: WriterConfig,
}

/// How results are written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WriterConfig {
    /// `NONE`, `COMPACT` or `FLATTEN`.
    pub transformation: Option<String>,
    /// `JSON` or `JSONL`.
    pub output_type: Option<String>,
}

/// One retrier.
#[derive(Clone, Debug, PartialEq)]
pub struct Retrier {
    pub errors: Vec<String>,
    pub max_attempts: u64,
    pub backoff: Backoff,
}

/// How long a retrier waits.
#[derive(Clone, Debug, PartialEq)]
pub struct Backoff {
    /// Before the first attempt.
    pub interval_secs: f64,
    /// By what each wait is longer than the one before.
    pub rate: f64,
    pub max_delay_secs: Option<f64>,
    /// `FULL`: any time from none to the whole delay.
    pub is_jittered: bool,
}

/// One catcher.
#[derive(Clone, Debug, PartialEq)]
pub struct Catcher {
    pub errors: Vec<String>,
    pub next: StateId,
    pub result_path: ResultPath,
    pub output: Option<Template>,
    pub assign: Option<Template>,
}
