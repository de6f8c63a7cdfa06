// Makes the one node that says which version is current.
// Parameters: $schema, the number of the schema; $mark of version 0.
MERGE (s:KetenzichtStore {id: 'store'})
ON CREATE SET s.version = 0, s.graphVersion = 0, s.mark = $mark, s.schema = $schema
RETURN s.schema AS schema
