/** What several elements show alike. */
import type { SkalaFlags } from '@skala/widgets';
import { asiAnswers, codes, follow, load, loadPathway, recordWith } from './data.ts';

/** A PHQ-9 whose flags were confirmed or dismissed. */
export async function decidedFlags() {
  const phq = await load('phq-9');
  const made = { time: '2026-11-13T09:00:00Z', actor: 'staff-2' };
  const decisions: SkalaFlags['decisions'] = {
    'self-harm-thoughts': { decision: 'confirmed', ...made },
    'positive-screen': { decision: 'dismissed', reason: 'Sorg efter et dødsfald i sidste uge', ...made },
  };
  return { ...phq, record: recordWith(phq, codes(phq, '2'), { end: 'complete' }), decisions };
}

/** The basic psychiatric screening of a person whose PHQ-9 waits for somebody who may interpret it. */
export async function screeningHeldBack() {
  const [asi, phq, definition] = await Promise.all([
    load('asi-5'),
    load('phq-9'),
    loadPathway('dk-basic-psychiatric-screening'),
  ]);
  const record = recordWith(asi, asiAnswers, { end: 'complete' });
  const given = [
    { loaded: asi, record },
    { loaded: phq, record: recordWith(phq, codes(phq, '2'), { end: 'complete' }) },
  ];
  return { asi, record, pathway: { definition, result: follow(definition, given), texts: phq.texts } };
}
