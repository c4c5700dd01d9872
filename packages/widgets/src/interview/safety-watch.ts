import type { Flag, Interview } from '@skala/engine';
import { raisedSafety } from './outline.ts';

/** Knows which safety flags of an interview have been raised, so that each is told once. */
export class SafetyWatch {
  readonly #known = new Set<string>();

  /** Begins anew. What is raised already has been told when it was. */
  begin(interview: Interview | undefined): void {
    this.#known.clear();
    if (interview) this.fresh(interview);
  }

  /** The safety flags raised now and never before. */
  fresh(interview: Interview): readonly Flag[] {
    const fresh = raisedSafety(interview).filter(({ id }) => !this.#known.has(id));
    fresh.forEach(({ id }) => this.#known.add(id));
    return fresh;
  }
}
