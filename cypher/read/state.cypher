// What do all sources say, and what was judged?
// Parameters: $kind, the kind of record that judgements are.
// Returns: the version and its mark, records by number, revisions of judgements by number. Each is read at its own moment, perhaps in the
// middle of a commit: the mark says how many records and which revisions belong together. `judgements`: what an older build kept, in a
// database where nothing may be written.
MATCH (s:KetenzichtStore {id: 'store'})
RETURN s.version AS version, s.schema AS schema, s.mark AS mark,
  COLLECT { MATCH (r:KetenzichtImport) RETURN [r.number, r.record] } AS records,
  COLLECT { MATCH (r:KetenzichtRevision) WHERE r.kind = $kind RETURN [r.number, r.revision] } AS revisions,
  COLLECT { MATCH (j:KetenzichtJudgement) RETURN [j.a, j.b, j.verdict] } AS judgements
