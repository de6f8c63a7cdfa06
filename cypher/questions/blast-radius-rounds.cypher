// What goes down with these, in rounds · Wat er met deze uitvalt, in rondes
// Question: What fails next when these nodes have failed, redundancy groups counted?
// Vraag: Wat valt er nu uit als deze uitgevallen zijn, met redundantie meegeteld?
// Parameters:
//   $failed: list of texts, for example ['sup:acme']
// Returns: one row, the result of one round: how many were added, which, their services by name, and all failed so far. By hand: put the column failed into $failed and run it again, until addedCount is 0; then failed is the whole blast radius. Begin with [] to see what is down already.
// Geeft: één rij, de uitkomst van één ronde: hoeveel erbij kwamen, welke, hun diensten met naam, en alles wat tot nu toe uit is. Met de hand: zet de kolom failed in $failed en voer het opnieuw uit, tot addedCount 0 is; dan is failed alles wat uitvalt. Begin met [] om te zien wat al uit is.
// Leaves out: groups by recipient: under a contract every group counts for the contract itself, also one of a subcontractor's own delivery. Where that delivery stands in a group that would hold without it, or only degrades the contract, the round reports too much, never too little. Impact degrades and none: only what fails is followed, so nothing is called degraded or at risk. Times and recovery. Nodes recorded as down, and groups that ask for more members than they have, are counted in.
// Laat weg: groepen per ontvanger: onder een contract telt elke groep voor het contract zelf, ook die van de levering van een onderaannemer. Staat die levering in een groep die het zonder haar redt, of verzwakt zij het contract alleen, dan meldt de ronde te veel, nooit te weinig. Gevolg degrades en none: alleen wat uitvalt wordt gevolgd, dus niets heet verzwakt of kwetsbaar. Tijden en herstel. Wat als uit te boek staat, en groepen die meer leden vragen dan ze hebben, tellen mee.
MATCH (store:KetenzichtStore {id: 'store'})
OPTIONAL CALL () {
  CALL () {
    UNWIND $failed AS id
    MATCH (:Ketenzicht {id: id})<-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN WHERE coalesce(r.impact, 'fails') = 'fails']-(dependent)
    RETURN DISTINCT dependent
    UNION
    MATCH (dependent:Ketenzicht)-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN WHERE r.requiredMembers > 1]->()
    RETURN DISTINCT dependent
  }
  WITH dependent WHERE NOT dependent.id IN $failed
  MATCH (dependent)-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN WHERE coalesce(r.impact, 'fails') = 'fails']->(needed)
  WITH dependent, r.group AS group,
    CASE WHEN r.group IS NULL THEN r.id END AS alone,
    CASE WHEN type(r) = 'SUBCONTRACTED_TO' AND dependent:Contract THEN r.recipient END AS recipient,
    max(coalesce(r.requiredMembers, 1)) AS required,
    count(DISTINCT needed) AS members,
    count(DISTINCT CASE WHEN needed.id IN $failed THEN needed END) AS lost
  WHERE members - lost < required
  RETURN DISTINCT dependent AS added
  UNION
  MATCH (added:Ketenzicht {state: 'down'}) WHERE NOT added.id IN $failed
  RETURN added
}
WITH store, collect(added) AS nodes
RETURN size(nodes) AS addedCount, [node IN nodes | node.id] AS added, [node IN nodes WHERE node:Service | node.name] AS services,
  $failed + [node IN nodes | node.id] AS failed, store.graphVersion = store.version AS graphIsCurrent
