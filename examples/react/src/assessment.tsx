import type { CompiledInstrument, SkalaRecord, TextPack } from '@skala/engine';
import { SkalaInterview } from '@skala/react/interview';
import { SkalaResults } from '@skala/react/results';
import { useState, type ReactElement } from 'react';

interface AssessmentProperties {
  readonly instrument: CompiledInstrument;
  readonly texts: readonly TextPack[];
}

/** An interview, and when it is complete, its results. */
export function Assessment({ instrument, texts }: AssessmentProperties): ReactElement {
  const [answered, setAnswered] = useState(0);
  const [record, setRecord] = useState<SkalaRecord>();
  return (
    <>
      <h1>Forsamtale</h1>
      {record ? (
        <SkalaResults instrument={instrument} texts={texts} record={record} />
      ) : (
        <>
          <p>Svar gemt: {answered}</p>
          <SkalaInterview
            instrument={instrument}
            texts={texts}
            responseId="r-1"
            subject="4711"
            actor="staff-1"
            onSkalaChange={(event) => setAnswered(Object.keys(event.detail.response.answers).length)}
            onSkalaComplete={(event) => setRecord(event.detail.record)}
          />
        </>
      )}
    </>
  );
}
