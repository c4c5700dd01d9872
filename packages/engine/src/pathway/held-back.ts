/**
 * Results that are held back until somebody who may interpret them releases them.
 *
 * What is held back are results: scores, bands, traces, flags and what rests on them. Safety flags are not
 * held back from staff: a safety flag that nobody sees is a danger. The citizen is shown no flags at all.
 */
import type { CompiledPathway } from '../definition/compiled-pathway.ts';
import type { Response } from '../response/response.ts';

/** Somebody released the results of a response as it stood. Hosts store it beside the response. */
export interface Release {
  /** Id of the response. */
  readonly response: string;
  /** The role of whoever released it. */
  readonly role: string;
  /** How many entries the response's log had. A response that is amended after that waits for a new release. */
  readonly entries: number;
  readonly time?: string;
  readonly actor?: string;
}

/** Who looks. Without a role: staff who may see nothing that is held back. */
export interface Viewer {
  /** A role as the pathway names them, or `citizen` for the person whom the response is about. */
  readonly role?: string;
  readonly releases?: readonly Release[];
}

/** The release of a finished response as it stands now. Whether this role may release it is for the pathway to say. */
export function releaseOf(
  response: Response,
  by: { readonly role: string; readonly actor?: string; readonly time?: string },
): Release {
  return { response: response.id, entries: response.log.length, ...by };
}

export function isCitizen({ role }: Viewer): boolean {
  return role === 'citizen';
}

/** The steps for whose sake the results of a response are held back from this viewer; none means they may be seen. */
export function heldBackBy(pathway: CompiledPathway, response: Response, viewer: Viewer): CompiledPathway['steps'] {
  return pathway.steps.filter(({ instrument, heldBack }) => {
    if (!heldBack || instrument !== response.instrument.id) return false;
    const { releasedBy } = heldBack;
    if (viewer.role !== undefined && releasedBy.includes(viewer.role)) return false;
    return !viewer.releases?.some(
      ({ response: id, role, entries }) =>
        id === response.id && entries === response.log.length && releasedBy.includes(role),
    );
  });
}
