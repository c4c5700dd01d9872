import type { SkalaEvents } from '@skala/widgets';
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';

/** `skala-change` to `onSkalaChange`. */
type HandlerName<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${HandlerName<Rest>}`
  : Capitalize<Name>;

type Handlers<Events extends keyof SkalaEvents> = {
  readonly [Name in Events as `on${HandlerName<Name>}`]?: (event: SkalaEvents[Name]) => unknown;
};

/** A custom element as the checker of Vue's templates sees it: these properties, these events. */
export type VueElement<
  Element extends HTMLElement,
  Properties extends keyof Element,
  Events extends keyof SkalaEvents,
> = new () => Element & {
  readonly $props: HTMLAttributes & Partial<Pick<Element, Properties>> & Handlers<Events> & PublicProps;
  readonly $emit: EmitFn<{ [Name in Events]: (event: SkalaEvents[Name]) => void }>;
};
