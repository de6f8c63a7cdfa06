// What is the current version of the data, and does the graph for analysts show it?
// Parameters: none.
// Returns: one row when the store was made; graphVersion -1: the graph is being changed right now; hasOlder: documents may be in an older form.
MATCH (s:KetenzichtStore {id: 'store'})
RETURN s.version AS version, s.mark AS mark, s.graphVersion AS graphVersion, s.schema AS schema, s.hasOlder AS hasOlder
