/** Words of the page about what may be asked of the server. */
export const danishApiTexts = {
  'api.title': 'API',
  'api.lead':
    'Her står alt, hvad journalens sider kan spørge serveren om. Serveren skriver selv beskrivelserne, og de er på engelsk.',
  'api.document': 'Hent OpenAPI-dokumentet',
  'api.print': 'Udskriv',
  'api.contents': 'Indhold',
  'api.for': 'Hvem',
  'api.anybody': 'Alle, også uden at være logget ind',
  'api.whoever-is-logged-in': 'Alle, der er logget ind',
  'api.parameters': 'Parametre',
  'api.in.path': '(i adressen)',
  'api.in.query': '(efter spørgsmålstegn)',
  'api.body': 'Sendes',
  'api.answers': 'Svar',
  'api.refusals': 'Afvisninger',
  'api.shapes': 'Hvad der sendes og svares',
  'api.shapes-lead': 'Et felt med spørgsmålstegn kan mangle.',
  'api.codes': 'Hvorfor serveren afviser',
  'api.codes-lead':
    'En afvisning siger hvorfor med en kode, hvor med en sti, og aldrig noget, som en borger har svaret. Motoren har koder af sin egen.',
} as const;
