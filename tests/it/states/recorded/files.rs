//! The files that the recorded distributed Map states read. The records hold only what came out, so these are written to be
//! read as that.

use busbar::states::Demand;
use serde_json::{Value, json};

const ROWS: &str = "Value4,Value5,Value6\n,,,\ntrue,1,'HelloWorld'\nNull,None,\n   \n";

/// The file of a recorded test, by the test's name.
pub fn file(test: &str, _demand: &Demand) -> Option<Value> {
    let name = test.rsplit("::").next()?.split('[').next()?;
    let csv = |headers: &str, first: &str| Some(Value::String(format!("{headers}{first}{ROWS}")));
    let statements = json!([
        {"verdict": "true", "statement_date": "6/11/2008", "statement_source": "speech"},
        {"verdict": "false", "statement_date": "6/7/2022", "statement_source": "television"},
        {"verdict": "mostly-true", "statement_date": "5/18/2016", "statement_source": "news"},
        {"verdict": "false", "statement_date": "5/18/2024", "statement_source": "x"},
    ]);
    let first = |count: usize| Some(Value::String(Value::from(statements.as_array()?[..count].to_vec()).to_string()));
    match name {
        "test_map_item_reader_base_csv_headers_first_line" => csv("Col1,Col2,Col3\n", "Value1,Value2,Value3\n"),
        "test_map_item_reader_base_csv_headers_decl"
        | "test_map_item_reader_csv_headers_decl_duplicate_headers"
        | "test_map_item_reader_csv_headers_decl_extra_fields" => csv("", "Value1,Value2,Value3\n"),
        "test_map_item_reader_csv_headers_first_row_typed_headers" => csv("0,True,{}\n", ""),
        "test_map_item_reader_csv_first_row_extra_fields" => csv("H1,\n", ""),
        "test_map_item_reader_csv_max_items" | "test_map_item_reader_csv_max_items_paths" => {
            Some(Value::String("Col1,Col2\nValue1,Value2\nValue3,Value4\nValue5,Value6\nValue7,Value8\n".to_owned()))
        }
        "test_map_item_reader_json_no_json_list_object" => Some(json!("{\"Hello\": \"world\"}")),
        "test_map_item_reader_base_json_with_items_path" => Some(json!("[[\"from-bucket-item-0\"]]")),
        "test_map_item_reader_base_json_max_items" => {
            let one = &statements[0];
            Some(Value::String(json!([one, one, one]).to_string()))
        }
        "test_map_item_reader_base_json" => first(3),
        _ => first(4),
    }
}
