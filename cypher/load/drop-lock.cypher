// Gives the lock back.
// Parameters: $fence.
MATCH (l:KetenzichtLock {id: 'graph'})
SET l.asked = $fence
WITH l WHERE l.fence = $fence
SET l.until = 0
RETURN l.fence AS fence
