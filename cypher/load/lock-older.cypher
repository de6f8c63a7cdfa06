// Takes the write lock on a store that an older build made, to bring it over. Only behind the lock is the number of the schema still true.
// Parameters: $schema, the number of ours; $token of this attempt.
// Returns: one row; none: another program has brought it over.
MATCH (s:KetenzichtStore {id: 'store'})
SET s.touched = $token
WITH s WHERE s.schema < $schema
RETURN s.schema AS schema
