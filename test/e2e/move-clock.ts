/**
 * Puts the clock of this process, or of the page in which it is called, so many milliseconds ahead of the real one,
 * and again from there when it is called again. Timers keep their pace. Uses nothing outside itself, so that it can be
 * handed to a page.
 */
export function moveClock(ahead: number): void {
  const RealDate = (Reflect.get(Date, 'RealDate') as DateConstructor | undefined) ?? Date;
  const now = (): number => RealDate.now() + ahead;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as object,
    get: (target, key) => (key === 'now' ? now : key === 'RealDate' ? target : (Reflect.get(target, key) as unknown)),
  });
}
