// What did a source say with one import?
// Parameters: $id of the document.
// Returns: how many chunks it has, and each chunk in order; one row without a chunk when it has none.
MATCH (d:KetenzichtDocument {id: $id})
OPTIONAL MATCH (d)-[:HAS_CHUNK]->(c:KetenzichtChunk)
RETURN d.chunks AS chunks, c.n AS n, c.data AS data ORDER BY n
