// Says that the store is of this schema now. The version goes up, so that a commit that an older program prepared is refused.
// Parameters: $schema; $version; $mark of that version.
MATCH (s:KetenzichtStore {id: 'store'})
SET s.graphVersion = CASE WHEN s.graphVersion = s.version THEN $version ELSE s.graphVersion END
SET s.schema = $schema, s.version = $version, s.mark = $mark
RETURN s.version AS version
