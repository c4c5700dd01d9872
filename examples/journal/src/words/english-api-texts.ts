import type { danishApiTexts } from './danish-api-texts.ts';

export const englishApiTexts: Readonly<Record<keyof typeof danishApiTexts, string>> = {
  'api.title': 'API',
  'api.lead': 'Everything that the journal’s pages can ask its server. The server itself writes the descriptions.',
  'api.document': 'Get the OpenAPI document',
  'api.print': 'Print',
  'api.contents': 'Contents',
  'api.for': 'Who',
  'api.anybody': 'Everybody, also without logging in',
  'api.whoever-is-logged-in': 'Whoever is logged in',
  'api.parameters': 'Parameters',
  'api.in.path': '(in the address)',
  'api.in.query': '(after the question mark)',
  'api.body': 'Sent',
  'api.answers': 'Answers',
  'api.refusals': 'Refusals',
  'api.shapes': 'What is sent and answered',
  'api.shapes-lead': 'A field with a question mark may be absent.',
  'api.codes': 'Why the server refuses',
  'api.codes-lead':
    'A refusal says why with a code, where with a path, and never anything that a citizen answered. The engine has codes of its own.',
};
