// Keeps the lock for another lease.
// Parameters: $fence, $lease.
// Returns: a row while the lock is still ours.
MATCH (l:KetenzichtLock {id: 'graph'})
SET l.asked = $fence
WITH l WHERE l.fence = $fence
SET l.until = datetime.realtime().epochMillis + $lease
RETURN l.fence AS fence
