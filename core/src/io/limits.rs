//! What is refused rather than held or drawn for minutes. Each limit is named by the diagnostic that it gives.
//!
//! Nesting has a limit that is not ours: `serde_json` refuses more than 127 levels, since a stack that overflows cannot be
//! caught. Members that are not read are skipped without recursion, however deep they are.

/// Bytes of a file. The text is held whole while it is read; 100,000 counts with event, claimant, source and section take
/// some 30 MB.
pub(super) const MAX_BYTES: usize = 50_000_000;

/// Entries of one kind: features, counts of all features together, events, claimants, sources, cases, texts. A thousand times
/// the record of 2016, and as many as one person can be asked to keep in a file.
pub(super) const MAX_ENTRIES: usize = 100_000;

/// Ids in the lists of a file together. Each is a text of its own: without a limit, a file of nothing else would take a
/// dozen times its bytes.
pub(super) const MAX_IDS: usize = 1_000_000;

/// Names that joint counts repeat: one of n places stands in each of them with the names of all, n times n in all. As many take
/// 10 MB.
pub(super) const MAX_JOINT_NAMES: usize = 1_000_000;

/// Bytes of a text. It is repeated wherever it is spoken of.
pub(super) const MAX_TEXT: usize = 10_000;

/// Bytes of an object that is read at once: a count, an event, a geometry. As values it takes some thirty times as much.
pub(super) const MAX_OBJECT: usize = 1_000_000;

/// Diagnostics that are listed; the rest are counted. What an editor reads at once.
pub(super) const MAX_DIAGNOSTICS: usize = 100;

/// People in a count. More are nobody's count, and the square of a larger number no longer fits a whole number.
pub(super) const MAX_PEOPLE: u64 = 1_000_000_000;
