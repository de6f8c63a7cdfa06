// What is the current version of the data, and does the graph for analysts show it?
// Parameters: none.
// Returns: one row when the store was made; graphVersion -1: the graph is being changed right now.
MATCH (s:KetenzichtStore {id: 'store'})
RETURN s.version AS version, s.graphVersion AS graphVersion, s.schema AS schema
