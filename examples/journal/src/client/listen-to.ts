import type { SkalaEvents } from '@skala/widgets';

/** Listens to one of the widgets' events, with the type of what it brings. */
export function listenTo<Name extends keyof SkalaEvents>(
  element: HTMLElement,
  name: Name,
  listener: (detail: SkalaEvents[Name]['detail']) => void,
): void {
  element.addEventListener(name, (event) => listener((event as SkalaEvents[Name]).detail));
}
