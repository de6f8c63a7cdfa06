// Takes what is in documents away; their ids stay known. Its pieces, which may be many, are removed after the commit.
// Parameters: $ids of the documents.
// Returns: the uploads whose pieces no document names any more.
MATCH (d:KetenzichtDocument) WHERE d.id IN $ids AND d.chunks > 0
SET d.chunks = 0, d.bytes = 0
WITH d MATCH (d)-[h:HAS_CHUNK]->(c:KetenzichtChunk)
DELETE h
RETURN DISTINCT c.upload AS upload
