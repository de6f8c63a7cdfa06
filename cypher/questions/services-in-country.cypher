// Services that rest on one country · Diensten die op één land rusten
// Question: Which services rest on this country, and by what?
// Vraag: Welke diensten rusten op dit land, en waardoor?
// Parameters:
//   $id: text, for example 'country:NL'
// Returns: a row per service with its channels: location (a datacenter it needs is located there), operation (a company or contract it needs operates from there), jurisdiction (a company it needs is established there).
// Geeft: een rij per dienst met haar kanalen: location (een datacenter dat zij nodig heeft ligt er), operation (een bedrijf of contract dat zij nodig heeft werkt vanuit dat land), jurisdiction (een bedrijf dat zij nodig heeft is er gevestigd).
// Leaves out: owners abroad: the law that reaches a company through its parent is not counted under jurisdiction. Organisations whose services are used, unless a relation leads to them. Groups: every member counts, so this is no country outage. Impact fails and degrades are followed, none is not.
// Laat weg: eigenaren in het buitenland: recht dat een bedrijf via zijn moeder raakt telt niet bij jurisdiction. Organisaties waarvan diensten gebruikt worden, tenzij een relatie naar hen leidt. Groepen: elk lid telt, dus dit is geen uitval van het land. Gevolg fails en degrades worden gevolgd, none niet.
MATCH (store:KetenzichtStore {id: 'store'})
OPTIONAL CALL () {
  MATCH (country:Country {id: $id})
  CALL (country) {
    MATCH (country) (()<-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN|LOCATED_IN WHERE coalesce(r.impact, 'fails') <> 'none']-())+ (service:Service)
    RETURN DISTINCT service, 'location' AS channel
    UNION
    MATCH (country) (()<-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN|OPERATES_FROM WHERE coalesce(r.impact, 'fails') <> 'none']-())+ (service:Service)
    RETURN DISTINCT service, 'operation' AS channel
    UNION
    MATCH (country) (()<-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN|ESTABLISHED_IN WHERE coalesce(r.impact, 'fails') <> 'none']-())+ (service:Service)
    RETURN DISTINCT service, 'jurisdiction' AS channel
  }
  RETURN service.id AS id, service.name AS name, service.criticality AS criticality, collect(channel) AS channels
}
RETURN id, name, criticality, channels, store.graphVersion = store.version AS graphIsCurrent
ORDER BY id
