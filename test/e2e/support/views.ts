// Where each view has most to show on the sample; looked at by the tests, and by docs/make-pictures.ts as pictures.
/** Addresses by view. A view without a line here is a failure: it would not be looked at. */
export const addresses: Readonly<Record<string, readonly string[]>> = {
  start: ['/', '/?q=sluismeer', '/?q=nobody-is-called-this'],
  'what-if': [
    '/what-if',
    '/what-if?fail=sup:sluismeer-hosting',
    '/what-if?country-sanction=US&tab=atRisk',
    '/what-if?fail=sup:sluismeer-hosting&tab=organisations',
  ],
  'single-points': [
    '/single-points',
    '/single-points?id=sup:sluismeer-hosting',
    '/single-points?show=services',
    '/single-points?show=matrix',
    '/single-points?show=causes',
  ],
  concentration: ['/concentration'],
  questions: [
    '/questions',
    '/questions?question=why',
    '/questions?question=cut-sets&service=svc:cmdb/09da375b10014e2fdba8a614eff69807&maxOrder=2&run=1',
    '/questions?question=recovery&fail=sup:sluismeer-hosting&run=1',
    '/questions?question=what-helps&limit=5&run=1',
    '/questions?question=measures&limit=10&run=1',
  ],
  import: ['/import'],
  matching: ['/import/matches', '/import/matches?list=judged'],
  entity: [
    '/node?id=svc:cmdb/09da375b10014e2fdba8a614eff69807',
    '/node?id=sup:kwelderwerk&tab=relations',
    '/node?id=con:C-1037&tab=sources',
    '/node?id=sup:sluismeer-hosting&tab=findings',
  ],
};
