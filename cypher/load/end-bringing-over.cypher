// Says that no document is kept in an older form any more.
// Parameters: none.
MATCH (s:KetenzichtStore {id: 'store'})
REMOVE s.hasOlder
RETURN s.schema AS schema
