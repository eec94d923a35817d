//! The testee for Rust: reads documents into the types that typify makes of the bundle, and writes them again.

use std::fmt::Debug;
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
    variant: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// What is written again; and which variant it was, as `Debug` begins with it.
type Through = Result<(String, String), String>;

fn round_trip<T: DeserializeOwned + Serialize + Debug>(json: &str) -> Through {
    let value: T = serde_json::from_str(json).map_err(|error| error.to_string())?;
    let out = serde_json::to_string(&value).map_err(|error| error.to_string())?;
    let shown = format!("{value:?}");
    Ok((out, shown.split('(').next().unwrap_or_default().to_owned()))
}

fn by_name(name: &str, json: &str) -> Through {
    include!(concat!(env!("OUT_DIR"), "/table.rs"))
}

/// The unions of tagged objects.
const UNIONS: &[&str] = include!(concat!(env!("OUT_DIR"), "/unions.rs"));

fn main() {
    for line in stdin().lock().lines() {
        let request: Request = serde_json::from_str(&line.expect("a line")).expect("a request");
        let is_union = UNIONS.contains(&request.name.as_str());
        let (out, variant, error) = match by_name(&request.name, &request.json) {
            Ok((out, variant)) => (Some(out), is_union.then_some(variant), None),
            Err(error) => (None, None, Some(error)),
        };
        let answer = Answer { id: request.id, ok: out.is_some(), out, variant, error };
        println!("{}", serde_json::to_string(&answer).expect("an answer"));
    }
}
