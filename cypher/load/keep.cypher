// Makes room for what was computed from a state, under the write lock: what was kept before it goes.
// Parameters: $version of the data, $token of this change, $prefix of the ids of what is kept.
// Returns: the version; no row: the data are at another one by now.
MATCH (s:KetenzichtStore {id: 'store'})
SET s.touched = $token
WITH s WHERE s.version = $version
CALL (s) {
  MATCH (d:KetenzichtDocument) WHERE d.id STARTS WITH $prefix
  OPTIONAL MATCH (d)-[:HAS_CHUNK]->(c:KetenzichtChunk)
  DETACH DELETE c
  WITH DISTINCT d
  DETACH DELETE d
}
RETURN s.version AS version
