// Makes the one node that says which version is current.
// Parameters: $schema, the number of the schema.
MERGE (s:KetenzichtStore {id: 'store'})
ON CREATE SET s.version = 0, s.graphVersion = 0, s.schema = $schema
RETURN s.schema AS schema
