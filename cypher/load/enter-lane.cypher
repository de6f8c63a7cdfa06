// Begins a batch: a holder that slept past its lease finds another fence and stops.
// Parameters: $lane, $fence.
// Returns: a row while the fence holds.
MATCH (f:KetenzichtLock {id: $lane})
SET f.asked = $fence
WITH f WHERE f.fence = $fence
RETURN f.fence AS fence
