/**
 * One plain function an instrument: answers by item id in, scores out, null where there is none. They are
 * written from the published rules, in loops anyone can follow, and know nothing of the definitions.
 */
import type { PlainAnswers, PlainScores } from './plain-answers.ts';
import { asrs6, gad2, gad7, k10, k6, mdi, ors, phq2, phq9, scl10, srs, who5 } from './plain-distress.ts';
import { cSsrsScreener, mdq, msiBpd, pcl5, pcPtsd5, pq16, sapas } from './plain-psychiatric.ts';
import { assist31, audit, auditC, auditDsam, cage, dast10, dudit, sds } from './plain-substance.ts';

export const plainScorers: Readonly<Record<string, (answers: PlainAnswers) => PlainScores>> = {
  'phq-2': phq2,
  'phq-9': phq9,
  'gad-2': gad2,
  'gad-7': gad7,
  k10,
  k6,
  'who-5': who5,
  mdi,
  'asrs-6': asrs6,
  'scl-10': scl10,
  ors,
  srs,
  'pc-ptsd-5': pcPtsd5,
  'pcl-5': pcl5,
  'c-ssrs-screener': cSsrsScreener,
  sapas,
  'msi-bpd': msiBpd,
  'pq-16': pq16,
  mdq,
  cage,
  audit,
  'audit-dsam': auditDsam,
  'audit-c': auditC,
  dudit,
  'dast-10': dast10,
  'assist-3-1': assist31,
  sds,
};
