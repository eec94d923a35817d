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

/// The written document, and the variant, with which `Debug` begins.
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

/// The unions of tagged objects, and the members of each: the name that typify writes, and the name in the schemas.
const UNIONS: &[(&str, &[(&str, &str)])] = include!(concat!(env!("OUT_DIR"), "/unions.rs"));

/// Name the member of a union by its variant, from which typify cuts what all variants begin with.
fn member(union: &str, variant: &str) -> Option<String> {
    let (_, members) = UNIONS.iter().find(|(name, _)| *name == union)?;
    let exact = members.iter().find(|(written, _)| *written == variant);
    let found = exact.or_else(|| members.iter().find(|(written, _)| written.ends_with(variant)));
    Some(found.map_or(variant, |(_, name)| name).to_owned())
}

fn main() {
    for line in stdin().lock().lines() {
        let request: Request = serde_json::from_str(&line.expect("a line")).expect("a request");
        let (out, variant, error) = match by_name(&request.name, &request.json) {
            Ok((out, variant)) => (Some(out), member(&request.name, &variant), None),
            Err(error) => (None, None, Some(error)),
        };
        let answer = Answer { id: request.id, ok: out.is_some(), out, variant, error };
        println!("{}", serde_json::to_string(&answer).expect("an answer"));
    }
}
