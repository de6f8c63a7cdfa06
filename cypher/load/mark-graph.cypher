// Says which version the graph for analysts shows; -1: it is being changed.
// Parameters: $graphVersion.
MATCH (s:KetenzichtStore {id: 'store'})
SET s.graphVersion = $graphVersion
RETURN s.version AS version
