// Takes a judgement back.
// Parameters: $pair.
MATCH (j:KetenzichtJudgement {pair: $pair}) DELETE j
