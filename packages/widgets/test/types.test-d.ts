/** Not run: the type check of the repository fails if a line here means something else than it says. */
import '@skala/widgets/define/interview';
import '@skala/widgets/define/results';
import type { SkalaInterview, SkalaResults } from '@skala/widgets';

export const interview: SkalaInterview = document.createElement('skala-interview');
export const results: SkalaResults | null = document.querySelector('skala-results');

interview.addEventListener('skala-complete', ({ detail }) => detail.record.response.id);
document.addEventListener('skala-change', ({ detail }) => detail.response.answers);
// @ts-expect-error -- a change has a response, not a record
interview.addEventListener('skala-change', ({ detail }) => detail.record);
