// Takes the lock on the graph for analysts if it is free or its holder let it lapse. Asking takes the write lock first: only then is what is read true.
// Each writer has a fence for its batches: raising them here waits for a batch under way and shuts out the former holder.
// Parameters: $owner, $lease in milliseconds (by the clock of the server), $writers.
// Returns: the fence that every batch shows; no row: someone else holds the lock.
MERGE (l:KetenzichtLock {id: 'graph'}) ON CREATE SET l.fence = 0, l.until = 0
SET l.asked = $owner
WITH l WHERE l.until < datetime.realtime().epochMillis OR l.owner = $owner
SET l.owner = $owner, l.until = datetime.realtime().epochMillis + $lease, l.fence = l.fence + 1
WITH l
UNWIND range(1, $writers) AS writer
MERGE (f:KetenzichtLock {id: 'graph-lane-' + writer})
SET f.fence = l.fence
RETURN DISTINCT l.fence AS fence
