import type { DatabaseSync } from 'node:sqlite';
import type { Decision } from '../api-types.ts';

export interface DecisionStore {
  /** The oldest first. */
  ofCitizen(citizen: string): readonly Decision[];
  add(decision: Decision): void;
}

export function decisionStore(database: DatabaseSync): DecisionStore {
  const columns = 'citizen, source, flag, decision, reason, actor, time';
  const ofCitizen = database.prepare(`SELECT ${columns} FROM decision WHERE citizen = ? ORDER BY time, id`);
  const add = database.prepare(`INSERT INTO decision (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`);
  return {
    ofCitizen: (citizen) => ofCitizen.all(citizen) as unknown as Decision[],
    add({ citizen, source, flag, decision, reason, actor, time }) {
      add.run(citizen, source, flag, decision, reason, actor, time);
    },
  };
}
