// Finds a number before a plural noun that cannot change with it: “1 rows”.

const english =
  'rows|services|suppliers|nodes|relations|items|contracts|organisations|differences|members|cells|files|sources|points|pairs|issues|subcontractors|countries|groups|days|hours|columns|steps|findings|things|users|imports|times|values|rows or references';
const dutch =
  'regels|rijen|diensten|leveranciers|onderdelen|relaties|contracten|organisaties|verschillen|leden|cellen|bestanden|bronnen|punten|paren|meldingen|onderaannemers|landen|groepen|dagen|kolommen|stappen|bevindingen|dingen|gebruikers|waarden';

/** The parts of a text in which a placeholder (as `open` and `close` mark it) stands before a plural noun, with at most one word between. */
export function numbersBeforePlurals(text: string, [open, close]: readonly [string, string]): string[] {
  const mark = `${open}\\w+(?:, number)?${close}(?:</b>)? (?!of\\b|van\\b|in\\b|heads\\b)(?:\\w+ )?(?:${english}|${dutch})\\b`;
  return text.match(new RegExp(mark, 'g')) ?? [];
}
