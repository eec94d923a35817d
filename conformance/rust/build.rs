//! Makes the types from the bundle with typify, and a table of them by name.
//!
//! typify writes `Option<T>` for every optional property, which reads null as absent. If the schemas give the two
//! different meanings, `tell_null_from_absent` makes it `Option<Option<T>>`.

use std::{env, fs, path::Path};

use heck::ToPascalCase;
use quote::ToTokens;
use serde_json::Value;
use syn::parse_quote;

fn main() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist/schema");
    let read = |name: &str| {
        println!("cargo:rerun-if-changed={}", shared.join(name).display());
        fs::read_to_string(shared.join(name)).expect("`make share` writes the bundles")
    };
    let canonical: Value = serde_json::from_str(&read("schema.json")).expect("JSON");

    // --8<-- [start:types]
    let schema = serde_json::from_str::<schemars::schema::RootSchema>(&read("schema.rust.json")).expect("a JSON Schema");
    let mut types = typify::TypeSpace::new(&typify::TypeSpaceSettings::default());
    types.add_root_schema(schema).expect("a schema that typify takes");
    let mut file = syn::parse2(types.to_stream()).expect("Rust");
    tell_null_from_absent(&mut file, &canonical["$defs"]);

    let out = env::var("OUT_DIR").expect("cargo's folder");
    fs::write(Path::new(&out).join("types.rs"), prettyplease::unparse(&file)).expect("a writable folder");
    // --8<-- [end:types]
    fs::write(Path::new(&out).join("unions.rs"), unions(&canonical["$defs"])).expect("a writable folder");
    fs::write(Path::new(&out).join("table.rs"), table(&canonical["$defs"])).expect("a writable folder");
}

/// Change the optional properties that may be null and have no `"default": null`, so that null and absent differ.
fn tell_null_from_absent(file: &mut syn::File, defs: &Value) {
    for item in &mut file.items {
        let syn::Item::Struct(class) = item else { continue };
        let Some(schema) = definition(defs, &class.ident.to_string()) else { continue };
        for field in &mut class.fields {
            let name = wire_name(field);
            let Some(property) = schema["properties"].get(&name) else { continue };
            let required = schema["required"].as_array().is_some_and(|names| names.contains(&Value::from(name)));
            let nullable = property["type"].as_array().is_some_and(|types| types.contains(&Value::from("null")));
            if nullable && !required && property.get("default") != Some(&Value::Null) {
                let inner = &field.ty;
                field.ty = parse_quote!(::std::option::Option<#inner>);
                field.attrs.push(parse_quote!(#[serde(default, deserialize_with = "super::present")]));
            }
        }
    }
}

/// Find the schema of a class. typify writes `URLSource` as `UrlSource`.
fn definition<'a>(defs: &'a Value, class: &str) -> Option<&'a Value> {
    let known = defs.as_object().expect("a table of types");
    known.get(class).or_else(|| known.iter().find(|(name, _)| name.to_pascal_case() == class).map(|(_, schema)| schema))
}

/// Find the JSON key of a field: its serde name, or its own name.
fn wire_name(field: &syn::Field) -> String {
    let attributes: Vec<String> = field.attrs.iter().map(|it| it.to_token_stream().to_string()).collect();
    let renamed = attributes.iter().find_map(|text| text.split_once("rename = \"")?.1.split('"').next());
    match renamed {
        Some(name) => name.to_owned(),
        None => field.ident.to_token_stream().to_string(),
    }
}

/// Write a `match` from the name of a type to the function that reads and writes it.
fn table(defs: &Value) -> String {
    let names = defs.as_object().expect("a table of types").keys();
    let arms: String = names
        .map(|name| format!("        {name:?} => round_trip::<types::{}>(json),\n", name.to_pascal_case()))
        .collect();
    format!("match name {{\n{arms}        _ => Err(format!(\"no type {{name}}\")),\n}}\n")
}

/// List the unions of objects: the name of each, and its members by the variant that typify writes and by their own name.
fn unions(defs: &Value) -> String {
    let target = |member: &Value| member["$ref"].as_str().and_then(|text| text.rsplit('/').next()).map(str::to_owned);
    let is_object = |name: &String| defs[name]["type"] == "object";
    let mut found = Vec::new();
    for (name, schema) in defs.as_object().expect("a table of types") {
        let Some(members) = schema["oneOf"].as_array() else { continue };
        let names: Vec<String> = members.iter().filter_map(target).collect();
        if names.len() == members.len() && names.iter().all(is_object) {
            let pairs: Vec<(String, String)> = names.into_iter().map(|member| (member.to_pascal_case(), member)).collect();
            found.push(format!("({name:?}, &{pairs:?})"));
        }
    }
    format!("&[{}]", found.join(", "))
}
