//! The types that typify makes of the bundle.

// --8<-- [start:types]
#[allow(clippy::all)]
pub mod types {
    include!(concat!(env!("OUT_DIR"), "/types.rs"));
}

use serde::{Deserialize, Deserializer};

/// Read a property that is there, and may be null; serde does not call this for one that is absent.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}
// --8<-- [end:types]
