import type { Staff } from '../access/roles.ts';
import type { CitizenRecords } from '../api-types.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Language } from '../settings.ts';
import type { CaseFile } from './case-file.ts';
import { seen, viewerOf } from './viewer.ts';

/** Results over time, as the viewer may see them. Of an interview that was amended, how it stands now. */
export function recordsOf(catalogue: Catalogue, file: CaseFile, staff: Staff, language: Language): CitizenRecords {
  const { id, alias } = file.citizen;
  const viewer = viewerOf(staff, file);
  // An amendment takes the place of what it amends, so that the order is that of the interviews.
  const scored = file.records.filter(({ record: { response } }) => {
    const instrument = catalogue.instrument(response.instrument.id, response.instrument.version);
    return instrument !== undefined && instrument.scores.length > 0;
  });
  const records = [...new Map(scored.map((record) => [record.response, record])).values()];
  const titles = records.map(({ instrument, record }) => {
    const { shortTitle } = catalogue.words(instrument, record.response.instrument.version, language);
    return [instrument, shortTitle] as const;
  });
  return {
    citizen: { id, alias },
    records: records.map((record) => seen(record, catalogue.pathways, viewer)),
    titles: Object.fromEntries(titles),
  };
}
