// Lists words that are half of a name: what stands before or behind them belongs to it, so that a cell is not cut there.

/** Words that begin the name of a body and are none by themselves: “Gemeente”. */
export const leadingWords: readonly string[] = [
  ...['gemeente', 'provincie', 'ministerie', 'waterschap', 'hoogheemraadschap', 'stichting', 'vereniging', 'coöperatie', 'veiligheidsregio', 'regio', 'stad'],
  ...['omgevingsdienst', 'gemeentelijke', 'universiteit', 'hogeschool', 'ziekenhuis', 'inspectie', 'dienst', 'bureau', 'agentschap', 'college', 'groep'],
  ...['municipality', 'province', 'ministry', 'foundation', 'university', 'hospital', 'city', 'council', 'department', 'agency', 'group', 'the', 'de', 'het'],
  ...['gemeinde', 'stadt', 'kreis', 'ministerium', 'stiftung', 'universität', 'commune', 'ville', 'ministère', 'fondation', 'université', 'société', 'groupe'],
];

/** Words that lead on within a name: what they begin or end is a part of it. */
export const linkWords: readonly string[] = [
  ...['van', 'voor', 'en', 'de', 'het', 'der', 'den', 'te', 'ten', 'ter', 'bij', 'in', 'of', 'for', 'and', 'the', '&', '-', '–', '/', '+'],
  ...['von', 'und', 'für', 'der', 'die', 'et', 'du', 'des', 'la', 'le', 'les', 'pour', 'van de', 'van het'],
];

/** Words behind which a name goes on to another part of itself: “Vergunningen, toezicht en handhaving”. */
export const joiningWords: readonly string[] = ['en', 'and', 'und', 'et', '&'];
