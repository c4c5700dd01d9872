/** Loaded before a server that is to live through months: its clock is where whoever started it says. */
import { moveClock } from './move-clock.ts';

moveClock(Number(process.env['CLOCK_AHEAD']));
process.on('message', (ahead: number) => {
  moveClock(ahead);
  process.send?.('moved');
});
// Waiting for word of a later day does not keep the server going.
process.channel?.unref();
