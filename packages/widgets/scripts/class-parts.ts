/** Small readings of a class of Lit: its reactive properties, their first values, types as text. */
import ts from 'typescript';

export interface PropertyOption {
  readonly isState: boolean;
  /** Undefined where there is none. */
  readonly attribute: string | undefined;
  readonly reflects: boolean;
}

/** What `static properties` says, by property; followed where it is kept in a constant or spread from one. */
export function propertyOptions(
  checker: ts.TypeChecker,
  declaration: ts.ClassDeclaration,
): ReadonlyMap<string, PropertyOption> {
  const member = declaration.members.find(
    (one) => ts.isPropertyDeclaration(one) && one.name.getText() === 'properties',
  );
  const initializer = member && ts.isPropertyDeclaration(member) ? member.initializer : undefined;
  return new Map(initializer ? entriesOf(checker, initializer) : []);
}

function entriesOf(checker: ts.TypeChecker, expression: ts.Expression): readonly (readonly [string, PropertyOption])[] {
  if (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression) || ts.isParenthesizedExpression(expression))
    return entriesOf(checker, expression.expression);
  if (ts.isIdentifier(expression)) {
    const symbol = checker.getSymbolAtLocation(expression);
    const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const value = target?.valueDeclaration;
    return value && ts.isVariableDeclaration(value) && value.initializer ? entriesOf(checker, value.initializer) : [];
  }
  if (!ts.isObjectLiteralExpression(expression)) return [];
  return expression.properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) return entriesOf(checker, property.expression);
    if (!ts.isPropertyAssignment(property) || !ts.isObjectLiteralExpression(property.initializer)) return [];
    const name = property.name.getText();
    return [[name, optionOf(name, property.initializer)] as const];
  });
}

function optionOf(name: string, options: ts.ObjectLiteralExpression): PropertyOption {
  const said = new Map(
    options.properties.filter(ts.isPropertyAssignment).map((one) => [one.name.getText(), one.initializer]),
  );
  const attribute = said.get('attribute');
  const isState = said.get('state')?.kind === ts.SyntaxKind.TrueKeyword;
  const hasNone = isState || attribute?.kind === ts.SyntaxKind.FalseKeyword;
  return {
    isState,
    attribute: hasNone ? undefined : attribute && ts.isStringLiteral(attribute) ? attribute.text : name.toLowerCase(),
    reflects: said.get('reflect')?.kind === ts.SyntaxKind.TrueKeyword,
  };
}

/** First values that the constructor gives, as source; functions are left out. */
export function constructorDefaults(declaration: ts.ClassDeclaration): ReadonlyMap<string, string> {
  const statements = declaration.members.find(ts.isConstructorDeclaration)?.body?.statements ?? [];
  return new Map(
    statements.flatMap((statement) => {
      if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return [];
      const { left, right } = statement.expression;
      const isValue = !ts.isArrowFunction(right) && !ts.isNewExpression(right);
      return isValue && ts.isPropertyAccessExpression(left) && left.expression.kind === ts.SyntaxKind.ThisKeyword
        ? [[left.name.text, right.getText()] as const]
        : [];
    }),
  );
}

/** A type as one line. What may be left out says so by not being required, not by `| undefined`. */
export function typeText(type: ts.TypeNode | undefined): string {
  return (type?.getText() ?? '').replaceAll(/\s+/g, ' ').replace(/ \| undefined$/, '');
}

/** The first paragraph of the comment that a file opens with, without the tag that it begins with. */
export function firstParagraph(file: string): string {
  const comment = /^\s*\/\*\*([\s\S]*?)\*\//.exec(file)?.[1] ?? '';
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trim());
  const text = lines.join('\n').trim().split('\n\n')[0] ?? '';
  const words = text.replaceAll('\n', ' ').replace(/^`<[^>]+>`: /, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
