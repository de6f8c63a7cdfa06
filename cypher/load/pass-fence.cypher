// Begins the batch of one writer: a holder that slept past its lease finds another fence and stops.
// Parameters: $writer, $fence.
// Returns: a row while the fence holds.
MATCH (f:KetenzichtLock {id: $writer})
SET f.asked = $fence
WITH f WHERE f.fence = $fence
RETURN f.fence AS fence
