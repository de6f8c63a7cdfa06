// What is in one chunk of a document?
// Parameters: $id of the document, $n number of the chunk.
// Returns: the chunk; no row when there is no such document, null when it has no such chunk.
MATCH (d:KetenzichtDocument {id: $id})
OPTIONAL MATCH (d)-[:HAS_CHUNK]->(c:KetenzichtChunk {n: $n})
RETURN c.data AS data
