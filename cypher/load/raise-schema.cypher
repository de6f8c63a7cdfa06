// Says that the store is of this schema now, and may have documents in an older form. A version that goes up refuses what an older program prepared.
// Parameters: $schema; $version; $mark of that version.
MATCH (s:KetenzichtStore {id: 'store'})
SET s.graphVersion = CASE WHEN s.graphVersion = s.version THEN $version ELSE s.graphVersion END
SET s.schema = $schema, s.version = $version, s.mark = $mark, s.hasOlder = true
RETURN s.version AS version
