// Takes the write lock for who keeps what was computed from a state.
// Parameters: $version of the data, $token of this change, $prefix of the ids of what is kept, $own: those that are not counted.
// Returns: the version, and how much else is kept; no row: the data are at another version by now.
MATCH (s:KetenzichtStore {id: 'store'})
SET s.touched = $token
WITH s WHERE s.version = $version
OPTIONAL MATCH (d:KetenzichtDocument) WHERE d.id STARTS WITH $prefix AND NOT d.id IN $own
RETURN s.version AS version, count(d) AS others
