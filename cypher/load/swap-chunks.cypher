// Gives a document the chunks of another upload in the place of its own, which no document names any more then.
// Parameters: $content, $upload, $chunks (their number), $bytes of all of them.
// Returns: how many chunks it has now, and the uploads whose pieces are to be removed.
MATCH (d:KetenzichtDocument {id: $content})
SET d.chunks = $chunks, d.bytes = $bytes
WITH d MATCH (d)-[h:HAS_CHUNK]->(old:KetenzichtChunk)
DELETE h
WITH d, collect(DISTINCT old.upload) AS uploads
MATCH (c:KetenzichtChunk) WHERE c.upload = $upload
CREATE (d)-[:HAS_CHUNK]->(c)
RETURN count(c) AS done, uploads
