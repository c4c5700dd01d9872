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

  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    if (ownGroup && journal.pid) process.kill(-journal.pid, signal);
    else journal.kill(signal);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);

  // npm passes a signal to its shell, which keeps it to itself: when npm's shell is gone, this is to end too.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (!process.env['npm_lifecycle_event'] || process.ppid === parent) return;
    clearInterval(watch);
    stop('SIGTERM');
  }, 500);

  journal.on('exit', (code) => {
    clearInterval(watch);
    // A journal that a signal ended was stopped on purpose.
    process.exitCode = code ?? 0;
  });
});
