// What did people say that is not the graph?
// Parameters: $kind; null: all kinds.
// Returns: the version with its mark, revisions by number. Each is read at its own moment, perhaps in the middle of a commit: the mark
// says which revisions belong to the version. `judgements`: what an older build kept, in a database where nothing may be written.
MATCH (s:KetenzichtStore {id: 'store'})
RETURN s.version AS version, s.schema AS schema, s.mark AS mark,
  COLLECT { MATCH (r:KetenzichtRevision) WHERE $kind IS NULL OR r.kind = $kind RETURN [r.number, r.revision] } AS revisions,
  COLLECT { MATCH (j:KetenzichtJudgement) RETURN [j.a, j.b, j.verdict] } AS judgements
