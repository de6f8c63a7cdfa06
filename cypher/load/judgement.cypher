// Keeps a judgement on a pair of ids; the newest holds.
// Parameters: $pair (the key), $a, $b, $verdict.
MERGE (j:KetenzichtJudgement {pair: $pair})
SET j.a = $a, j.b = $b, j.verdict = $verdict
RETURN j.pair AS pair
