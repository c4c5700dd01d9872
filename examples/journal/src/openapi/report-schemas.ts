/** What the journal answers over all citizens: the figures, and what checking the audit log found. */
import type { FigureLine, NamedFigures } from '../figures/figure-line.ts';
import type { ChainEnd } from '../storage/audit.ts';
import type { AuditFault, AuditReport } from '../storage/verify-audit.ts';
import { count, day, listOf, mapOf, oneOf, orNull, ref, shape, text, type Schema } from './json-schema.ts';

export const reportSchemas: Readonly<Record<string, Schema>> = {
  Figures: shape<NamedFigures>({
    from: day(),
    until: day('The last day of the period.'),
    asOf: day('The day it was worked out.'),
    lines: listOf(ref('FigureLine')),
    areas: mapOf(text(), 'What the areas are called.'),
    instruments: mapOf(text()),
    indicators: mapOf(shape<NamedFigures['indicators'][string]>({ title: text(), text: text() })),
  }),
  FigureLine: shape<FigureLine>({
    figure: oneOf([
      'courses',
      'waiting',
      'load',
      'substance-free-or-reduced',
      'returned-within-12-months',
      'interviews',
    ]),
    part: text('An area, an instrument or a group.'),
    measure: oneOf([
      ...['count', 'share', 'median-days', 'people', 'mean-at-start', 'mean-at-follow-up', 'begun', 'completed'],
      ...['share-completed', 'share-answered'],
    ]),
    value: orNull('number', 'Null: it rests on fewer than five people, or would give away a number that does.'),
  }),
  AuditReport: shape<AuditReport>({
    rows: count(),
    end: shape<ChainEnd>(
      { seq: count(), hash: text() },
      'Where the chain ends; kept elsewhere, it shows whether rows were cut off.',
    ),
    faults: listOf(
      shape<AuditFault>({
        code: oneOf(['audit/gap', 'audit/broken', 'audit/altered', 'audit/missing', 'audit/unrecorded']),
        seq: count('Row of the audit log; 0 for what no row speaks of.'),
        about: text(),
      }),
      'None: the chain holds, and everything stored is as it was written.',
    ),
  }),
};
