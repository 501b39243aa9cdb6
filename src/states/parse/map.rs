//! Reading a Map state.

use super::Parser;
use super::fields::Fields;
use crate::diagnostic::Diagnostic;
use crate::json::{Kind, Member};
use crate::states::model::{
    InputOutput, ItemBatcher, ItemReader, Items, Map, QueryLanguage, ReaderConfig, ResultWriter, StateId, StateKind,
    WriterConfig,
};
use crate::states::resource::Resource;

/// Characters that a label may have, and those that it may not have.
/// Source: <https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html>.
const MAX_LABEL_LENGTH: usize = 40;
const LABEL_FORBIDDEN: &str = "?*<>{}[]:;,\\|^~$#%&`\"";

/// Bounds of counts: from 0, whole.
const COUNT: (f64, f64, bool) = (0.0, f64::MAX, true);

impl Parser {
    pub(super) fn map(
        &mut self,
        fields: &Fields,
        id: StateId,
        language: QueryLanguage,
        data: &mut InputOutput,
    ) -> Option<StateKind> {
        let processor_member = match (fields.get("ItemProcessor"), fields.get("Iterator")) {
            (Some(processor), Some(iterator)) => {
                let finding =
                    Diagnostic::error("states.both-fields").with("first", "ItemProcessor").with("second", "Iterator");
                self.report(finding, iterator.key_span);
                Some(processor)
            }
            (Some(processor), None) => Some(processor),
            (None, Some(iterator)) => Some(iterator),
            (None, None) => self.required(fields, "ItemProcessor"),
        };
        let (is_distributed, is_express) =
            processor_member.map_or((false, false), |member| self.processor_config(member));
        let items = match (fields.get("ItemsPath"), fields.get("Items")) {
            (Some(member), _) if language == QueryLanguage::JsonPath => {
                self.path_of(member).map_or(Items::Input, Items::Path)
            }
            (_, Some(member)) if language == QueryLanguage::Jsonata => {
                Items::Template(self.template_of(&member.value, "Items", language))
            }
            _ => Items::Input,
        };
        // Until 2022 the selector was called Parameters; it still works so.
        let legacy = data.parameters.take();
        let item_selector = self.template(fields, "ItemSelector", language).or(legacy);
        let max_concurrency = self.quantity(fields, "MaxConcurrency", "MaxConcurrencyPath", language, COUNT);
        let tolerated_failure_count =
            self.quantity(fields, "ToleratedFailureCount", "ToleratedFailureCountPath", language, COUNT);
        let tolerated_failure_percentage = self.quantity(
            fields,
            "ToleratedFailurePercentage",
            "ToleratedFailurePercentagePath",
            language,
            (0.0, 100.0, false),
        );
        let reader = fields.get("ItemReader").and_then(|member| self.reader(member, language));
        let batcher = fields.get("ItemBatcher").map(|member| self.batcher(member, language));
        let writer = fields.get("ResultWriter").map(|member| self.writer(member, language));
        let label = fields.get("Label").and_then(|member| self.label(member));
        if !is_distributed {
            for name in
                ["ItemReader", "ItemBatcher", "ResultWriter", "ToleratedFailureCount", "ToleratedFailurePercentage"]
            {
                if let Some(member) = fields.get(name) {
                    self.report(Diagnostic::warning("states.only-distributed").with("name", name), member.key_span);
                }
            }
        }
        let processor = self.flow(&processor_member?.value, Some(id))?;
        Some(StateKind::Map(Box::new(Map {
            items,
            processor,
            is_distributed,
            is_express,
            item_selector,
            max_concurrency,
            tolerated_failure_count,
            tolerated_failure_percentage,
            reader,
            batcher,
            writer,
            label,
        })))
    }

    /// Whether it is distributed, and whether its children are Express.
    fn processor_config(&mut self, processor: &Member) -> (bool, bool) {
        let fields = Fields::of(&processor.value);
        self.unknown_fields(&fields, &["ProcessorConfig", "StartAt", "States", "Comment"], "states.unknown-field");
        let Some(config) = fields.get("ProcessorConfig") else { return (false, false) };
        let inner = Fields::of(&config.value);
        let mode = inner.get("Mode").and_then(|member| self.one_of(member, &["INLINE", "DISTRIBUTED"]));
        let kind = inner.get("ExecutionType").and_then(|member| self.one_of(member, &["STANDARD", "EXPRESS"]));
        let is_distributed = mode.as_deref() == Some("DISTRIBUTED");
        if is_distributed && !inner.has("ExecutionType") {
            self.report(Diagnostic::error("states.field-missing").with("name", "ExecutionType"), config.value.span);
        }
        (is_distributed, kind.as_deref() == Some("EXPRESS"))
    }

    fn label(&mut self, member: &Member) -> Option<String> {
        let label = self.string(member)?;
        let length = label.chars().count();
        if length == 0 || length > MAX_LABEL_LENGTH {
            let finding =
                Diagnostic::error("states.label-length").with("length", length).with("most", MAX_LABEL_LENGTH);
            self.report(finding, member.value.span);
            return None;
        }
        let is_forbidden = |c: &char| c.is_whitespace() || c.is_control() || LABEL_FORBIDDEN.contains(*c);
        if let Some(character) = label.chars().find(is_forbidden) {
            let shown = character.escape_debug().to_string();
            self.report(Diagnostic::error("states.label-character").with("character", shown), member.value.span);
            return None;
        }
        Some(label)
    }

    fn reader(&mut self, member: &Member, language: QueryLanguage) -> Option<ItemReader> {
        let fields = Fields::of(&member.value);
        self.unknown_fields(
            &fields,
            &["Resource", "Parameters", "Arguments", "ReaderConfig", "Comment"],
            "states.unknown-field",
        );
        let resource = self.required(&fields, "Resource")?;
        let resource = Resource::parse(&self.string(resource)?);
        let arguments = self.arguments(&fields, language);
        let config = fields.get("ReaderConfig").map(|config| self.reader_config(config, language)).unwrap_or_default();
        Some(ItemReader { resource, arguments, config })
    }

    /// `Parameters` in JSONPath, `Arguments` in JSONata.
    fn arguments(&mut self, fields: &Fields, language: QueryLanguage) -> Option<crate::states::model::Template> {
        let (own, foreign) = match language {
            QueryLanguage::JsonPath => ("Parameters", "Arguments"),
            QueryLanguage::Jsonata => ("Arguments", "Parameters"),
        };
        if let Some(member) = fields.get(foreign) {
            let finding = Diagnostic::error("states.field-of-other-language")
                .with("name", foreign)
                .with("language", language.name());
            self.report(finding, member.key_span);
        }
        self.template(fields, own, language)
    }

    fn reader_config(&mut self, member: &Member, language: QueryLanguage) -> ReaderConfig {
        const FIELDS: &[&str] = &[
            "InputType",
            "Transformation",
            "ManifestType",
            "CSVDelimiter",
            "CSVHeaderLocation",
            "CSVHeaders",
            "MaxItems",
            "MaxItemsPath",
            "ItemsPointer",
            "ItemsPath",
            "Comment",
        ];
        let fields = Fields::of(&member.value);
        self.unknown_fields(&fields, FIELDS, "states.unknown-field");
        let mut text = |name: &str, choices: &[&str]| match fields.get(name) {
            Some(member) if choices.is_empty() => self.string(member),
            Some(member) => self.one_of(member, choices),
            None => None,
        };
        let input_type = text("InputType", &["JSON", "JSONL", "CSV", "MANIFEST", "PARQUET"]);
        let transformation = text("Transformation", &["NONE", "LOAD_AND_FLATTEN"]);
        let csv_delimiter = text("CSVDelimiter", &["COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB"]);
        let csv_header_location = text("CSVHeaderLocation", &["FIRST_ROW", "GIVEN"]);
        let items_pointer = text("ItemsPointer", &[]);
        let headers = fields.get("CSVHeaders").map_or(&[][..], |member| member.value.elements());
        let csv_headers: Vec<String> = headers.iter().filter_map(|header| header.as_str().map(str::to_owned)).collect();
        if csv_header_location.as_deref() == Some("GIVEN") && csv_headers.is_empty() {
            self.report(Diagnostic::error("states.field-missing").with("name", "CSVHeaders"), member.value.span);
        }
        if input_type.as_deref() == Some("CSV") && csv_header_location.is_none() {
            self.report(Diagnostic::error("states.field-missing").with("name", "CSVHeaderLocation"), member.value.span);
        }
        let max_items = self.quantity(&fields, "MaxItems", "MaxItemsPath", language, COUNT);
        ReaderConfig {
            input_type,
            transformation,
            csv_delimiter,
            csv_header_location,
            csv_headers,
            max_items,
            items_pointer,
        }
    }

    fn batcher(&mut self, member: &Member, language: QueryLanguage) -> ItemBatcher {
        const FIELDS: &[&str] = &[
            "MaxItemsPerBatch",
            "MaxItemsPerBatchPath",
            "MaxInputBytesPerBatch",
            "MaxInputBytesPerBatchPath",
            "BatchInput",
            "Comment",
        ];
        let fields = Fields::of(&member.value);
        self.unknown_fields(&fields, FIELDS, "states.unknown-field");
        let bounds = (1.0, f64::MAX, true);
        let batcher = ItemBatcher {
            max_items: self.quantity(&fields, "MaxItemsPerBatch", "MaxItemsPerBatchPath", language, bounds),
            max_bytes: self.quantity(
                &fields,
                "MaxInputBytesPerBatch",
                "MaxInputBytesPerBatchPath",
                language,
                (1.0, 262_144.0, true),
            ),
            batch_input: self.template(&fields, "BatchInput", language),
        };
        if batcher.max_items.is_none() && batcher.max_bytes.is_none() {
            self.report(Diagnostic::error("states.batch-without-size"), member.value.span);
        }
        batcher
    }

    fn writer(&mut self, member: &Member, language: QueryLanguage) -> ResultWriter {
        let fields = Fields::of(&member.value);
        self.unknown_fields(
            &fields,
            &["Resource", "Parameters", "Arguments", "WriterConfig", "Comment"],
            "states.unknown-field",
        );
        if !matches!(member.value.kind, Kind::Object(_)) {
            self.wrong_kind(member, "object");
        }
        let resource =
            fields.get("Resource").and_then(|resource| self.string(resource)).map(|arn| Resource::parse(&arn));
        let config = match fields.get("WriterConfig") {
            Some(config) => {
                let inner = Fields::of(&config.value);
                WriterConfig {
                    transformation: inner
                        .get("Transformation")
                        .and_then(|member| self.one_of(member, &["NONE", "COMPACT", "FLATTEN"])),
                    output_type: inner.get("OutputType").and_then(|member| self.one_of(member, &["JSON", "JSONL"])),
                }
            }
            None => WriterConfig::default(),
        };
        ResultWriter { resource, arguments: self.arguments(&fields, language), config }
    }
}
