// Which judgements are kept? Within the transaction of a commit, which has the write lock, that is exact.
// Parameters: none.
MATCH (j:KetenzichtJudgement)
RETURN j.a AS a, j.b AS b, j.verdict AS verdict
