/**
 * Gives property tests the seed in SKALA_SEED. In CI there must be one, so that a failure there can be run again;
 * elsewhere fast-check draws its own and prints it with a counterexample.
 */
const seed = process.env['SKALA_SEED'];

if (seed !== undefined) {
  if (!/^-?\d+$/.test(seed)) throw new Error(`SKALA_SEED must be an integer, not "${seed}".`);
  const { configureGlobal, readConfigureGlobal } = await import('fast-check');
  configureGlobal({ ...readConfigureGlobal(), seed: Number(seed) });
} else if (process.env['CI']) {
  throw new Error('SKALA_SEED must be set in CI: a failing property test could not be run again without it.');
}
