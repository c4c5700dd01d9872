/** Who may do what. A role is what a person may be in this journal; a permission is what a route asks for. */

export const roles = ['caseworker', 'psychologist', 'leader', 'administrator'] as const;

export type Role = (typeof roles)[number];

export type Permission =
  /** Citizens, their interviews, results and flags, as far as nothing holds them back. */
  | 'citizens/read'
  /** Hold interviews and hand in records. */
  | 'interviews/hold'
  /** Confirm or dismiss what a flag proposes. */
  | 'flags/decide'
  /** Release results that a pathway holds back. Which results is for the pathway to say. */
  | 'results/release'
  /** The municipality's own figures, without anybody in them. */
  | 'figures/read'
  /** Check the audit log. */
  | 'audit/verify';

const permitted: Readonly<Record<Role, readonly Permission[]>> = {
  caseworker: ['citizens/read', 'interviews/hold', 'flags/decide'],
  psychologist: ['citizens/read', 'interviews/hold', 'flags/decide', 'results/release'],
  leader: ['citizens/read', 'figures/read'],
  // Looks after accounts and the log, and has no business with anybody's health.
  administrator: ['audit/verify'],
};

export function may(role: Role, permission: Permission): boolean {
  return permitted[role].includes(permission);
}

export function permissionsOf(role: Role): readonly Permission[] {
  return permitted[role];
}

/** Whoever is logged in. */
export interface Staff {
  /** Opaque; what logs and records name as actor. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}
