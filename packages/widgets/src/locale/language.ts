/** What language the interface speaks. */
export type Language = 'da' | 'en';

/** The language of the nearest `lang` attribute around an element, through shadow roots; Danish unless it says English. */
export function nearestLanguage(element: Element): Language {
  for (let at: Node | null = element; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)) {
    const lang = at instanceof Element ? at.getAttribute('lang') : null;
    if (lang) return lang.toLowerCase().startsWith('en') ? 'en' : 'da';
  }
  return 'da';
}
