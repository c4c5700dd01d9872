/** Reads the custom properties that every element takes from the tables in src/tokens.ts, comments included. */
import ts from 'typescript';

export interface CustomProperty {
  readonly name: string;
  readonly description: string;
  /** What it is unless a page says otherwise. */
  readonly value: string | undefined;
}

export function readTokens(file: ts.SourceFile | undefined): readonly CustomProperty[] {
  if (!file) throw new Error('There is no src/tokens.ts.');
  return file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .filter(({ name }) => ['colourTokens', 'sizeTokens'].includes(name.getText()))
    .flatMap(({ initializer }) => (initializer && ts.isAsExpression(initializer) ? [initializer.expression] : []))
    .filter(ts.isArrayLiteralExpression)
    .flatMap(({ elements }) => elements.filter(ts.isArrayLiteralExpression))
    .map((row) => tokenOf(row, file.text));
}

function tokenOf(row: ts.ArrayLiteralExpression, source: string): CustomProperty {
  const [name = '', light = '', dark] = row.elements.map((cell) => (ts.isStringLiteral(cell) ? cell.text : ''));
  const after = source[row.end] === ',' ? row.end + 1 : row.end;
  const comment = ts.getTrailingCommentRanges(source, after)?.[0];
  const words = comment ? source.slice(comment.pos + 2, comment.end).trim() : '';
  return {
    name: `--skala-${name}`,
    description: words === '' ? '' : words.charAt(0).toUpperCase() + words.slice(1),
    value: dark === undefined ? light : `light-dark(${light}, ${dark})`,
  };
}
