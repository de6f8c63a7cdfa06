// Takes what was computed from sources and is kept from who reads it; its pieces, which may be many, are removed after the commit.
// Parameters: $prefix of the ids of what is kept, $but: the ids that stay.
// Returns: the uploads whose pieces no document names any more.
MATCH (d:KetenzichtDocument) WHERE d.id STARTS WITH $prefix AND NOT d.id IN $but
OPTIONAL MATCH (d)-[:HAS_CHUNK]->(c:KetenzichtChunk)
WITH d, collect(DISTINCT c.upload) AS uploads
DETACH DELETE d
WITH uploads UNWIND uploads AS upload
RETURN upload
