/** Not run: the type check of the repository fails if a line here means something else than it says. */
import type { SkalaCompleteEvent, SkalaInterview as SkalaInterviewElement } from '@skala/widgets';
import type { CompiledInstrument, Response, SkalaRecord, TextPack } from '@skala/engine';
import { createRef } from 'react';
import { SkalaInterview } from '@skala/react/interview';
import { SkalaResults } from '@skala/react';

declare const instrument: CompiledInstrument;
declare const texts: readonly TextPack[];
declare function keep(response: Response): void;
declare function send(record: SkalaRecord): void;

const element = createRef<SkalaInterviewElement>();

export const accepted = [
  <SkalaInterview
    ref={element}
    instrument={instrument}
    texts={texts}
    pace="item"
    className="interview"
    onSkalaChange={(event) => keep(event.detail.response)}
    onSkalaComplete={(event: SkalaCompleteEvent) => send(event.detail.record)}
    onSkalaLeave={(event) => event.preventDefault()}
  />,
  <SkalaResults
    instrument={instrument}
    onSkalaDecision={({ detail }) => (detail.decision === 'dismissed' ? detail.reason : detail.flag)}
  />,
];

export const refused = [
  // @ts-expect-error -- a pace that there is not
  <SkalaInterview pace="page" />,
  // @ts-expect-error -- the interview has no record to show
  <SkalaInterview record={instrument} />,
  // @ts-expect-error -- the results decide, they do not complete
  <SkalaResults onSkalaComplete={() => undefined} />,
  // @ts-expect-error -- a completion has a record, not a response
  <SkalaInterview onSkalaComplete={(event) => keep(event.detail.response)} />,
];
