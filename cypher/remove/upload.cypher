// Removes what one unfinished import wrote.
// Parameters: $upload.
MATCH (c:KetenzichtChunk) WHERE c.upload = $upload AND NOT EXISTS { (c)<-[:HAS_CHUNK]-() }
DELETE c
