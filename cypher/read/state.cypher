// What do all sources say, and what was judged?
// Parameters: none.
// Returns: the version and its mark, records by number, judgements. Each is read at its own moment, perhaps in the middle of a commit:
// the mark says how many records and which judgements belong together.
MATCH (s:KetenzichtStore {id: 'store'})
RETURN s.version AS version, s.mark AS mark,
  COLLECT { MATCH (r:KetenzichtImport) RETURN [r.number, r.record] } AS records,
  COLLECT { MATCH (j:KetenzichtJudgement) RETURN [j.a, j.b, j.verdict] } AS judgements
