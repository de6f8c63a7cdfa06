// Removes pieces of imports that were never finished, some at a time.
// Parameters: $age in milliseconds: younger pieces may still be in work; $limit.
// Returns: how many went.
MATCH (c:KetenzichtChunk)
WHERE c.at < datetime.realtime().epochMillis - $age AND NOT EXISTS { (c)<-[:HAS_CHUNK]-() }
WITH c LIMIT $limit
DELETE c
RETURN count(*) AS done
