// Makes the next version current if nobody else was first. The write lock comes first: only then is the version that is read still true.
// Parameters: $expected version, $token of this commit.
// Returns: the new version, with the mark of the one before; no row: someone was first.
MATCH (s:KetenzichtStore {id: 'store'})
SET s.touched = $token
WITH s WHERE s.version = $expected
SET s.version = $expected + 1
CREATE (:KetenzichtCommit {version: $expected + 1, token: $token, at: datetime.realtime()})
RETURN s.version AS version, s.mark AS mark
