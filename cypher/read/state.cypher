// What do all sources say, and what was judged?
// Parameters: none.
// Returns: the version with its records (oldest first) and judgements. Read the version again afterwards: each part is read on its own.
MATCH (s:KetenzichtStore {id: 'store'})
RETURN s.version AS version,
  COLLECT { MATCH (r:KetenzichtImport) RETURN r.record ORDER BY r.number } AS records,
  COLLECT { MATCH (j:KetenzichtJudgement) RETURN [j.a, j.b, j.verdict] } AS judgements
