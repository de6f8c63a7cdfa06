// Did a commit happen whose answer was lost?
// Parameters: $token of the commit.
// Returns: a row with its version when it did.
MATCH (c:KetenzichtCommit {token: $token})
RETURN c.version AS version
