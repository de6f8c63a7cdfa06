// Did a commit happen whose answer was lost? The write lock comes first: one that is still under way ends before we look.
// Parameters: $token of the commit.
// Returns: its version; null when it did not happen, and then it cannot happen any more.
MATCH (s:KetenzichtStore {id: 'store'})
SET s.touched = $token
WITH s
OPTIONAL MATCH (c:KetenzichtCommit {token: $token})
RETURN c.version AS version
