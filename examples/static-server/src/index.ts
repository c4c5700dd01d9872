/** What the examples are built and served with. A host has its own; nothing here is part of Skala. */
export { buildSite, writeData } from './build-site.ts';
export type { Site } from './build-site.ts';
export type { PolicyOptions } from './policy.ts';
export { startSite } from './start-site.ts';
export { serveSite } from './serve-site.ts';
export type { SiteServer } from './serve-site.ts';
