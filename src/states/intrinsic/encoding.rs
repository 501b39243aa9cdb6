//! The functions that encode and hash.

use super::string;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::Digest;

/// Characters that these functions take.
const MAX_LENGTH: usize = 10_000;

fn limited(value: &Value) -> Result<&str, String> {
    let text = string(value, 1)?;
    if text.chars().count() > MAX_LENGTH {
        return Err(format!("The text must not have more than {MAX_LENGTH} characters."));
    }
    Ok(text)
}

pub(super) fn encode(value: &Value) -> Result<Value, String> {
    Ok(Value::String(STANDARD.encode(limited(value)?)))
}

pub(super) fn decode(value: &Value) -> Result<Value, String> {
    let bytes = STANDARD.decode(limited(value)?).map_err(|_| "The text is not Base64.".to_owned())?;
    Ok(Value::String(String::from_utf8_lossy(&bytes).into_owned()))
}

/// The hash in lower-case hexadecimal digits; what is no string is hashed as its JSON text.
pub(in crate::states) fn hash(value: &Value, algorithm: &Value) -> Result<Value, String> {
    let text = match value {
        Value::String(_) => limited(value)?.to_owned(),
        other => other.to_string(),
    };
    let digest: Vec<u8> = match string(algorithm, 2)? {
        "MD5" => md5::Md5::digest(&text).to_vec(),
        "SHA-1" => sha1::Sha1::digest(&text).to_vec(),
        "SHA-256" => sha2::Sha256::digest(&text).to_vec(),
        "SHA-384" => sha2::Sha384::digest(&text).to_vec(),
        "SHA-512" => sha2::Sha512::digest(&text).to_vec(),
        other => return Err(format!("Unsupported hash algorithm '{other}'.")),
    };
    Ok(Value::String(digest.iter().map(|byte| format!("{byte:02x}")).collect()))
}
