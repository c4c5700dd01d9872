import { readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second (proc_pid_stat(5), USER_HZ). */
const tick = 10;

/** Milliseconds that a running process has had of the processors. Undefined where the system does not say (not Linux). */
export function processorTime(pid: number): number | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The name comes second, in brackets, and may hold anything; of what follows it these are the 12th and 13th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tick;
}
