// Removes the judgements as older builds kept them, after they were added as revisions.
// Parameters: none.
MATCH (j:KetenzichtJudgement) DELETE j
