/** What language the interface speaks. */
export type Language = 'da' | 'en';

/** The language of the nearest `lang` attribute around an element, through shadow roots; Danish unless it says English. */
export function nearestLanguage(element: Element): Language {
  // No `instanceof`: on a server there are no such classes, and no page around an element.
  for (let at: Node | null = element; at; at = at.parentNode ?? (at.nodeType === 11 ? (at as ShadowRoot).host : null)) {
    const lang = (at as Partial<Element>).getAttribute?.('lang');
    if (lang) return lang.toLowerCase().startsWith('en') ? 'en' : 'da';
  }
  return 'da';
}
