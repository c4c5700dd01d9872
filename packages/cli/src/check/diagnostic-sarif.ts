/**
 * Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read. Files are named relative to the folder the
 * command was started in.
 */
import { relative } from 'node:path';
import { issueMessages, type Severity } from '@skala/engine/load';
import packageFile from '../../package.json' with { type: 'json' };
import { faultMessages } from '../fault/fault-table.ts';
import type { CheckedFile } from './check-definitions.ts';
import type { Diagnostic } from './diagnostic.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note' };

export function checkedSarif(checked: readonly CheckedFile[], folder: string): string {
  const all = checked.flatMap(({ file, diagnostics }) =>
    diagnostics.map((found) => ({ found, uri: relativeUri(folder, file) })),
  );
  const rules = [...new Map(all.map(({ found }) => [found.code, found])).values()];
  const places = new Map(rules.map(({ code }, index) => [code, index]));
  const run = {
    tool: { driver: { name: 'skala', semanticVersion: packageFile.version, rules: rules.map(rule) } },
    columnKind: 'utf16CodeUnits',
    results: all.map(({ found, uri }) => result(found, uri, places.get(found.code) ?? 0)),
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function rule({ code, severity, mend }: Diagnostic): object {
  return {
    id: code,
    shortDescription: { text: messageOf(code).replaceAll(/\{\w+\}/g, '…') },
    ...(mend === '' ? {} : { help: { text: mend } }),
    defaultConfiguration: { level: levels[severity] },
  };
}

function messageOf(code: string): string {
  const messages: Readonly<Record<string, string>> = { ...issueMessages, ...faultMessages };
  return messages[code] ?? code;
}

function result({ code, severity, path, message, range: { start, end } }: Diagnostic, uri: string, ruleIndex: number) {
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        },
        logicalLocations: [{ fullyQualifiedName: path }],
      },
    ],
  };
}

function relativeUri(folder: string, file: string): string {
  return relative(folder, file).replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
