//! The testee for Rust: reads documents into the types that typify makes of the bundle, and writes them again.

use std::io::{stdin, BufRead};

use sequrity_conformance::types;
use serde::{de::DeserializeOwned, Deserialize, Serialize};

#[derive(Deserialize)]
struct Request {
    id: String,
    #[serde(rename = "type")]
    name: String,
    json: String,
}

#[derive(Serialize)]
struct Answer {
    id: String,
    ok: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    out: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

fn round_trip<T: DeserializeOwned + Serialize>(json: &str) -> Result<String, String> {
    let value: T = serde_json::from_str(json).map_err(|error| error.to_string())?;
    serde_json::to_string(&value).map_err(|error| error.to_string())
}

fn by_name(name: &str, json: &str) -> Result<String, String> {
    include!(concat!(env!("OUT_DIR"), "/table.rs"))
}

fn main() {
    for line in stdin().lock().lines() {
        let request: Request = serde_json::from_str(&line.expect("a line")).expect("a request");
        let (out, error) = match by_name(&request.name, &request.json) {
            Ok(out) => (Some(out), None),
            Err(error) => (None, Some(error)),
        };
        let answer = Answer { id: request.id, ok: out.is_some(), out, error };
        println!("{}", serde_json::to_string(&answer).expect("an answer"));
    }
}
