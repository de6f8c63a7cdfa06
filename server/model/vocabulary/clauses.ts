// Declares the continuity clauses of a contract (semantics §7) once. The properties of Contract derive from them.
import { choice, date, property } from './common-properties';
import type { PropertySpec } from './types';

export interface ClauseSpec {
  readonly name: string;
  /** Whether the clause counts only when it was tested. */
  readonly tested: boolean;
  readonly words: readonly [enTitle: string, nlTitle: string, en: string, nl: string];
}

export const clauses: readonly ClauseSpec[] = [
  {
    name: 'stepInRight',
    tested: false,
    words: ['Step-in right', 'Step-in-recht', 'The client may take over the delivery.', 'De opdrachtgever mag de levering overnemen.'],
  },
  { name: 'escrow', tested: true, words: ['Escrow', 'Escrow', 'Source code or environment is deposited.', 'Broncode of omgeving is in bewaring gegeven.'] },
  { name: 'exitPlan', tested: true, words: ['Exit plan', 'Exitplan', 'A plan to leave this supplier.', 'Een plan om bij deze leverancier weg te gaan.'] },
  { name: 'fallback', tested: true, words: ['Fallback', 'Uitwijk', 'A fallback is agreed.', 'Uitwijk is afgesproken.'] },
  {
    name: 'ipOwnership',
    tested: false,
    words: ['IP ownership', 'Intellectueel eigendom', 'The client owns what was made for it.', 'De opdrachtgever bezit wat voor hem is gemaakt.'],
  },
  {
    name: 'accessOnFailure',
    tested: false,
    words: ['Access on failure', 'Toegang bij uitval', 'Access to systems when the supplier fails.', 'Toegang tot systemen als de leverancier uitvalt.'],
  },
  {
    name: 'changeOfControl',
    tested: false,
    words: [
      'Change of control',
      'Wijziging van zeggenschap',
      'Rights on a takeover by a party outside the EU/EEA.',
      'Rechten bij overname door een partij buiten de EU/EER.',
    ],
  },
  {
    name: 'takeOverSubcontractors',
    tested: false,
    words: [
      'Take over subcontractors',
      'Onderaannemers overnemen',
      'The client may contract the subcontractors itself.',
      'De opdrachtgever mag onderaannemers zelf contracteren.',
    ],
  },
  {
    name: 'terminationOnInsolvency',
    tested: false,
    words: [
      'Termination on insolvency',
      'Opzeggen bij insolventie',
      'The client may end the contract on insolvency.',
      'De opdrachtgever mag bij insolventie opzeggen.',
    ],
  },
  {
    name: 'auditRight',
    tested: false,
    words: ['Right to audit', 'Auditrecht', 'The client may have an audit done.', 'De opdrachtgever mag een audit laten doen.'],
  },
  {
    name: 'chainTransparency',
    tested: false,
    words: ['Chain transparency', 'Inzicht in de keten', 'The supplier names its subcontractors.', 'De leverancier noemt zijn onderaannemers.'],
  },
  {
    name: 'financialInsight',
    tested: false,
    words: ['Financial insight', 'Financieel inzicht', 'The supplier shows its finances.', 'De leverancier geeft inzicht in zijn financiën.'],
  },
  {
    name: 'dataAccess',
    tested: false,
    words: ['Data access', 'Toegang tot gegevens', 'Own data and back-up outside the supplier.', 'Eigen gegevens en back-up buiten de leverancier.'],
  },
  {
    name: 'ringFenced',
    tested: false,
    words: ['Ring-fenced', 'Separeerbare omgeving', 'The environment can be taken over separately.', 'De omgeving kan los worden overgenomen.'],
  },
];

const testResult = choice('passed', 'partly', 'failed');

function clauseProperties(clause: ClauseSpec): PropertySpec[] {
  const [enTitle, nlTitle] = clause.words;
  const own = property(clause.name, choice('yes', 'no'), clause.words);
  if (!clause.tested) return [own];
  return [
    own,
    property(`${clause.name}TestedOn`, date, [`${enTitle}: tested on`, `${nlTitle}: getest op`, 'Date of the last test.', 'Datum van de laatste test.']),
    property(`${clause.name}TestResult`, testResult, [
      `${enTitle}: test result`,
      `${nlTitle}: uitkomst test`,
      'Result of the last test.',
      'Uitkomst van de laatste test.',
    ]),
  ];
}

/** The flat contract properties of all clauses. */
export const clausePropertySpecs: readonly PropertySpec[] = clauses.flatMap(clauseProperties);
