/**
 * `npm start`: installs what is missing and runs the example journal until it is stopped.
 * PORT and everything after `--` reach the journal as they are.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install, pinnedNode, root, runScript, toolEnvironment } from './workspace.mjs';

await runScript(() => {
  install();
  // A process group of its own, so that a signal reaches the server through whatever its start script puts between.
  const ownGroup = process.platform !== 'win32';
  const journal = spawn(pinnedNode(), ['--run', 'start', '--', ...process.argv.slice(2)], {
    cwd: join(root, 'examples', 'journal'),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: toolEnvironment(),
    detached: ownGroup,
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (ownGroup && journal.pid) process.kill(-journal.pid, signal);
      else journal.kill(signal);
    });
  }
  // A journal that a signal ended was stopped on purpose.
  journal.on('exit', (code) => (process.exitCode = code ?? 0));
  journal.on('error', (error) => {
    throw error;
  });
});
