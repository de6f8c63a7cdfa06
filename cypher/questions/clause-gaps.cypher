// Clauses that contracts of vital services lack · Clausules die contracten van vitale diensten missen
// Question: Which vital and critical services have a contract without the clauses that carry them through a failure?
// Vraag: Welke vitale en kritieke diensten hebben een contract zonder de clausules die hen door uitval heen helpen?
// Parameters:
//   $asOf: date, for example '2026-11-01'
// Returns: a row per service and contract, with the clauses that are missing (stated: no), onPaper (stated: yes, but no passed test in the twelve months before the date) and unknown (not stated). The contracts of a service are those before the first provider.
// Geeft: een rij per dienst en contract, met de clausules die missing zijn (opgegeven: nee), onPaper (opgegeven: ja, maar zonder geslaagde test in de twaalf maanden voor de datum) en unknown (niet opgegeven). De contracten van een dienst zijn die vóór de eerste leverancier.
// Leaves out: services without a contract, and those whose criticality is unknown. Contracts deeper in the chain. Groups: every contract counts. Impact fails and degrades are followed, none is not. Fallbacks recorded as a relation: here only the clause counts.
// Laat weg: diensten zonder contract, en die waarvan de kritikaliteit onbekend is. Contracten dieper in de keten. Groepen: elk contract telt. Gevolg fails en degrades worden gevolgd, none niet. Uitwijk die als relatie is vastgelegd: hier telt alleen de clausule.
MATCH (store:KetenzichtStore {id: 'store'})
OPTIONAL CALL () {
  MATCH (service:Service) WHERE service.criticality IN ['vital', 'critical']
  CALL (service) {
    MATCH ANY SHORTEST (service) ((a)-[r:DEPENDS_ON|PROVIDED_BY|HOSTED_IN WHERE coalesce(r.impact, 'fails') <> 'none']->(b:!Supplier&!Organisation)
      WHERE NOT (a:Service|Component AND b:Service|Component AND coalesce(a.organisation <> b.organisation, false)))+ (contract:Contract)
    RETURN contract
  }
  WITH contract, collect(service) AS services, toString(date($asOf)) AS today, toString(date($asOf) - duration({months: 12})) AS yearBefore
  WITH contract, services,
    [clause IN ['stepInRight', 'escrow', 'exitPlan', 'fallback', 'ipOwnership', 'accessOnFailure', 'changeOfControl', 'takeOverSubcontractors', 'terminationOnInsolvency', 'auditRight', 'chainTransparency', 'financialInsight', 'dataAccess', 'ringFenced'] WHERE contract[clause] = 'no'] AS missing,
    [clause IN ['escrow', 'exitPlan', 'fallback'] WHERE contract[clause] = 'yes' AND NOT coalesce(
      contract[clause + 'TestResult'] = 'passed' AND contract[clause + 'TestedOn'] >= yearBefore AND contract[clause + 'TestedOn'] <= today, false)] AS onPaper,
    [clause IN ['stepInRight', 'escrow', 'exitPlan', 'fallback', 'ipOwnership', 'accessOnFailure', 'changeOfControl', 'takeOverSubcontractors', 'terminationOnInsolvency', 'auditRight', 'chainTransparency', 'financialInsight', 'dataAccess', 'ringFenced'] WHERE contract[clause] IS NULL] AS unknown
  WHERE size(missing) + size(onPaper) + size(unknown) > 0
  UNWIND services AS service
  RETURN service.criticality AS criticality, service.id AS service, service.name AS name, contract.id AS contract, contract.name AS contractName, missing, onPaper, unknown
}
RETURN criticality, service, name, contract, contractName, missing, onPaper, unknown, store.graphVersion = store.version AS graphIsCurrent
ORDER BY criticality DESC, service, contract
