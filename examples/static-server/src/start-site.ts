import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import type { PolicyOptions } from './policy.ts';
import { serveSite } from './serve-site.ts';

/** Builds the example in a folder (`src/page.ts` or `.tsx`), serves it until it is stopped, and says where. */
export async function startSite(
  folder: string,
  page: string,
  instruments: readonly string[],
  options: PolicyOptions = {},
): Promise<void> {
  const out = join(folder, 'dist');
  await buildSite({ source: join(folder, 'src'), out, modules: [page], instruments });
  const { origin } = await serveSite(out, Number(process.env['PORT'] ?? 0), options);
  process.stdout.write(`${origin}\n`);
}
