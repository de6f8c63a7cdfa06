// Makes a document of the chunks of one upload.
// Parameters: $content, $upload, $chunks (their number), $bytes of all of them.
CREATE (d:KetenzichtDocument {id: $content, chunks: $chunks, bytes: $bytes})
WITH d
MATCH (c:KetenzichtChunk) WHERE c.upload = $upload
CREATE (d)-[:HAS_CHUNK]->(c)
RETURN count(c) AS done
