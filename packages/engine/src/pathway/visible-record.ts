/**
 * What a server may send of a record: all of it, or without the results that are held back from whoever asks.
 *
 * Whoever has the answers has the score too, since the formulas are public. So the answers go with the results,
 * except for those who took part in the interview: they heard the answers, and they resume and amend it.
 */
import type { CompiledPathway } from '../definition/compiled-pathway.ts';
import type { Evidence, Flag } from '../flags/flags.ts';
import type { SkalaRecord } from '../record/record.ts';
import type { Response } from '../response/response.ts';
import { heldBackBy, isCitizen, type Viewer } from './held-back.ts';

export interface RecordViewer extends Viewer {
  /** The actor, as in the log of the response: who took part in an interview sees its answers. */
  readonly actor?: string;
}

/** What says which response it is and how far it has come, and nothing of what was answered. */
export type ResponseOutline = Pick<
  Response,
  'format' | 'id' | 'subject' | 'instrument' | 'form' | 'language' | 'ruleSet' | 'status'
>;

/** A record without its results. It is no record: it cannot be verified, and must not be stored as one. */
export interface StrippedRecord {
  readonly format: 'skala/stripped-record/1';
  readonly engine: string;
  readonly response: Response | ResponseOutline;
  /** Safety flags, with the lines of evidence that rest on answers alone. None for the citizen. */
  readonly flags: readonly Flag[];
  /** The steps for whose sake the rest is left out, and who may release it. */
  readonly heldBack: readonly {
    readonly pathway: string;
    readonly step: string;
    readonly releasedBy: readonly string[];
  }[];
}

export type VisibleRecord = SkalaRecord | StrippedRecord;

/**
 * A record as this viewer may see it under all pathways of the site. What nobody holds back is the record
 * itself; to the citizen without its flags.
 */
export function visibleRecord(
  record: SkalaRecord,
  pathways: readonly CompiledPathway[],
  viewer: RecordViewer,
): VisibleRecord {
  const heldBack = pathways.flatMap((pathway) =>
    heldBackBy(pathway, record.response, viewer).map(({ id, heldBack: rule }) => ({
      pathway: pathway.id,
      step: id,
      releasedBy: rule?.releasedBy ?? [],
    })),
  );
  if (heldBack.length === 0) return isCitizen(viewer) ? { ...record, flags: [] } : record;
  const { log } = record.response;
  // Whoever took a response over to a newer version need not have heard any of it.
  const tookPart =
    viewer.actor !== undefined && log.some(({ actor, type }) => actor === viewer.actor && type !== 'migrate');
  return {
    format: 'skala/stripped-record/1',
    engine: record.engine,
    response: tookPart ? record.response : outlineOf(record.response),
    flags: isCitizen(viewer) ? [] : record.flags.filter(({ action }) => action === 'safety').map(fromAnswers),
    heldBack,
  };
}

function outlineOf({ format, id, subject, instrument, form, language, ruleSet, status }: Response): ResponseOutline {
  return {
    format,
    id,
    ...(subject === undefined ? {} : { subject }),
    instrument,
    form,
    ...(language === undefined ? {} : { language }),
    ...(ruleSet === undefined ? {} : { ruleSet }),
    status,
  };
}

/** A safety flag without what scores, variables and other criteria say. */
function fromAnswers(flag: Flag): Flag {
  const restsOnAnswers = ({ inputs }: Evidence): boolean => inputs.every(({ kind }) => kind === 'item');
  return { ...flag, evidence: flag.evidence.filter(restsOnAnswers) };
}
