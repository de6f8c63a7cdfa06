// Says of the version that was just made which records and revisions belong to it: one text, so that a reader cannot see half of it.
// Parameters: $mark.
MATCH (s:KetenzichtStore {id: 'store'})
SET s.mark = $mark
RETURN s.version AS version
