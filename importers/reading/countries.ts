// Reads countries: ISO 3166-1 alpha-2 codes, their English, Dutch, German and French names (from the ICU data in Node), and other common spellings.
import { normalForm } from '../../server/model/normal-form';

/** The 249 officially assigned codes of ISO 3166-1. */
const codes = `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK
CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK
HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML
MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC
SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE
YT ZA ZM ZW`.split(/\s+/);
const codeSet = new Set(codes);

/** Spellings that ICU does not give. Codes that are not ISO but common: UK and EL (as the EU writes Greece). */
const otherNames: Readonly<Record<string, string>> = {
  GB: 'UK|U.K.|Great Britain|Groot-Brittannië|England|Engeland|Scotland|Schotland|Wales|Northern Ireland|Noord-Ierland|Britain',
  US: 'USA|U.S.A.|U.S.|United States of America|Verenigde Staten van Amerika|VS|V.S.|America|Amerika',
  NL: 'Holland|Nederlanden|NLD',
  GR: 'EL',
  CZ: 'Czech Republic|Tsjechische Republiek',
  IE: 'Republic of Ireland|Eire',
  KR: 'Korea|Republic of Korea|Korea, Republic of',
  KP: "Democratic People's Republic of Korea",
  HK: 'Hong Kong|Hongkong',
  MO: 'Macao|Macau',
  RU: 'Russian Federation|Russische Federatie',
  CN: "People's Republic of China|Volksrepubliek China|PRC",
  CI: 'Ivory Coast',
  TR: 'Turkey',
  VN: 'Viet Nam',
  AE: 'UAE|VAE',
  MM: 'Burma|Birma',
  SZ: 'Swaziland',
  MK: 'Macedonia|Macedonië',
  CV: 'Cabo Verde',
  TL: 'East Timor',
  VA: 'Holy See|Heilige Stoel',
  BY: 'Wit-Rusland',
  SK: 'Slovak Republic|Slowaakse Republiek',
  MD: 'Republic of Moldova',
  PS: 'Palestine|Palestina',
  LA: "Lao People's Democratic Republic",
  SY: 'Syrian Arab Republic',
  IR: 'Islamic Republic of Iran',
  TZ: 'United Republic of Tanzania',
  SR: 'Republiek Suriname',
};

const regions = new Set(
  `eu|eea|eer|efta|eva|europe|europa|european union|europese unie|european economic area|europese economische ruimte|eurozone|apac|asia pacific|asia|azie
|emea|amer|amers|americas|amerikas|north america|noord-amerika|south america|zuid-amerika|latin america|latijns-amerika|latam|nam|africa|afrika|oceania
|oceanie|middle east|midden-oosten|anz|benelux|nordics|scandinavia|scandinavie|dach|global|globally|worldwide|world|wereldwijd|wereld|international
|internationaal|europaische union|union europeenne|ewr|eee|europäischer wirtschaftsraum|espace économique européen|weltweit|mondial|monde|welt|multiple|various|diverse|everywhere|overal|row|gcc|asean|jpac|uk & ireland|uki`
    .split('|')
    .map((name) => fold(name)),
);

/** Comparable form: no case, accents, punctuation, “the”; & and “en” as “and”. */
function fold(name: string): string {
  return normalForm(name, 'NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|de|het) /, '')
    .replace(/ en /g, ' and ');
}

let byName: ReadonlyMap<string, string> | undefined;

function namesToCodes(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const language of ['de', 'fr', 'en', 'nl']) {
    const display = new Intl.DisplayNames(language, { type: 'region' });
    for (const code of codes) names.set(fold(display.of(code) ?? code), code);
  }
  for (const [code, list] of Object.entries(otherNames)) for (const name of list.split('|')) names.set(fold(name), code);
  return names;
}

export type ReadCountry = { readonly code: string } | 'region' | null;

/**
 * The country that a text names: a code (NL, nl), an English, Dutch, German or French name, `UK`, or an id `country:NL`;
 * 'region' for EU, EMEA, Global and the like; null for anything else. “no” is the word, not Norway.
 */
export function readCountry(text: string): ReadCountry {
  const bare = text.startsWith('country:') ? text.slice(8) : text.trim();
  const upper = bare.toUpperCase();
  if (codeSet.has(upper) && (bare === upper || (bare === bare.toLowerCase() && bare !== 'no'))) return { code: upper };
  const folded = fold(bare);
  if (regions.has(folded)) return 'region';
  byName ??= namesToCodes();
  const code = byName.get(folded);
  return code ? { code } : null;
}
