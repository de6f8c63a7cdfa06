// Takes the write lock for who keeps what was computed from a state.
// Parameters: $version of the data, $token of this change.
// Returns: the version; no row: the data are at another one by now.
MATCH (s:KetenzichtStore {id: 'store'})
SET s.touched = $token
WITH s WHERE s.version = $version
RETURN s.version AS version
