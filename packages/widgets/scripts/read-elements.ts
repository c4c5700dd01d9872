/**
 * Reads the public elements from their source: what `src/define/` registers and `src/index.ts` exports, with the
 * properties, events, parts and custom properties that the classes declare and their docstrings describe.
 */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { constructorDefaults, firstParagraph, propertyOptions, typeText } from './class-parts.ts';
import { readTokens, type CustomProperty } from './read-tokens.ts';

export interface Described {
  readonly name: string;
  readonly description: string;
}

export interface ElementProperty extends Described {
  readonly type: string;
  readonly value: string | undefined;
  readonly attribute: string | undefined;
  readonly reflects: boolean;
  readonly readonly: boolean;
}

export interface ElementMethod extends Described {
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly optional: boolean }[];
  readonly returns: string;
}

export interface ElementEvent extends Described {
  readonly type: string;
}

export interface ElementAttribute extends Described {
  readonly type: string;
}

/** One element as an embedding developer sees it. */
export interface ElementDescription {
  readonly tag: string;
  /** Of the class. */
  readonly name: string;
  readonly description: string;
  /** Paths from the package. */
  readonly module: string;
  readonly defineModule: string;
  readonly properties: readonly ElementProperty[];
  readonly methods: readonly ElementMethod[];
  /** Attributes that no property has. */
  readonly attributes: readonly ElementAttribute[];
  readonly events: readonly ElementEvent[];
  readonly parts: readonly Described[];
  readonly slots: readonly Described[];
  readonly customProperties: readonly CustomProperty[];
}

interface Source {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly folder: string;
}

/** Names that a host has no business with: they are called by the browser and by Lit. */
const calledByOthers = /Callback$|^(render|update|updated|firstUpdated|willUpdate|shouldUpdate|createRenderRoot)$/;

/** Every public element of the package in this folder, in the order of their tags. */
export function readElements(folder: string): readonly ElementDescription[] {
  const source = openSource(folder);
  const exported = exportedClasses(source);
  return readdirSync(join(folder, 'src', 'define'))
    .flatMap((file) => definitionsIn(source, join(folder, 'src', 'define', file)))
    .filter(({ declaration }) => exported.has(declaration))
    .map((definition) => describeElement(source, definition))
    .sort((one, other) => (one.tag < other.tag ? -1 : 1));
}

function openSource(folder: string): Source {
  const config = ts.findConfigFile(folder, (path) => ts.sys.fileExists(path)) ?? '';
  const { options } = ts.parseJsonConfigFileContent({ extends: config, files: [] }, ts.sys, folder);
  const define = readdirSync(join(folder, 'src', 'define')).map((file) => join(folder, 'src', 'define', file));
  const program = ts.createProgram([join(folder, 'src', 'index.ts'), ...define], options);
  return { program, checker: program.getTypeChecker(), folder };
}

function moduleExports({ program, checker, folder }: Source, path: string): readonly ts.Symbol[] {
  const file = program.getSourceFile(join(folder, path));
  const symbol = file && checker.getSymbolAtLocation(file);
  return symbol ? checker.getExportsOfModule(symbol).map((one) => resolved(checker, one)) : [];
}

function exportedClasses(source: Source): ReadonlySet<ts.Declaration> {
  return new Set(moduleExports(source, 'src/index.ts').flatMap(({ declarations }) => declarations ?? []));
}

function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

interface Definition {
  readonly tag: string;
  readonly declaration: ts.ClassDeclaration;
  readonly file: string;
}

/** The `define('skala-…', Class)` calls of a file. */
function definitionsIn({ program, checker }: Source, path: string): readonly Definition[] {
  const statements = program.getSourceFile(path)?.statements ?? [];
  return statements.flatMap((statement) => {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return [];
    const { expression, arguments: given } = statement.expression;
    const [tag, element] = given;
    if (expression.getText() !== 'define' || !tag || !element || !ts.isStringLiteral(tag)) return [];
    const symbol = checker.getSymbolAtLocation(element);
    const declaration = symbol && resolved(checker, symbol).valueDeclaration;
    return declaration && ts.isClassDeclaration(declaration) ? [{ tag: tag.text, declaration, file: path }] : [];
  });
}

function describeElement(source: Source, { tag, declaration, file }: Definition): ElementDescription {
  const { checker, folder } = source;
  const path = (absolute: string): string => relative(folder, absolute).replaceAll('\\', '/');
  const classFile = declaration.getSourceFile();
  const symbol = declaration.name && checker.getSymbolAtLocation(declaration.name);
  const own = ts.displayPartsToString(symbol?.getDocumentationComment(checker) ?? []);
  const tags = ts.getJSDocTags(declaration);
  const named = (...names: readonly string[]): readonly Described[] =>
    tags.filter(({ tagName }) => names.includes(tagName.text)).map(describedByTag);
  const hasTokens = /\bstyles = \[[^\]]*\btokens\b/.test(declaration.getText());
  const eventTypes = readEventTypes(source);
  return {
    tag,
    name: declaration.name?.text ?? '',
    description: own === '' ? firstParagraph(classFile.text) : own.replaceAll(/\s*\n\s*/g, ' '),
    module: path(classFile.fileName),
    defineModule: path(file),
    properties: propertiesOf(source, declaration),
    methods: methodsOf(checker, declaration),
    attributes: [
      ...named('attr', 'attribute').map((one) => ({ ...one, type: 'string' })),
      ...(hasTokens ? [theme] : []),
    ],
    events: named('fires', 'event').map((one) => ({ ...one, type: eventTypes.get(one.name) ?? '' })),
    parts: named('csspart'),
    slots: named('slot'),
    customProperties: [
      ...named('cssprop', 'cssproperty').map((one) => ({ ...one, value: undefined })),
      ...(hasTokens ? readTokens(source.program.getSourceFile(join(folder, 'src', 'tokens.ts'))) : []),
    ],
  };
}

const theme: ElementAttribute = {
  name: 'theme',
  type: "'light' | 'dark'",
  description: 'Overrides what the person prefers.',
};

/** `@fires skala-change - after every answer`: a name, a dash, what it is. */
function describedByTag(tag: ts.JSDocTag): Described {
  const text = (ts.getTextOfJSDocComment(tag.comment) ?? '').replaceAll(/\s+/g, ' ').trim();
  const [, name = '', description = ''] = /^(\S+)(?:\s+-?\s*(.*))?$/.exec(text) ?? [];
  return { name, description };
}

/** What each of `SkalaEvents` is, by name. */
function readEventTypes({ program, checker, folder }: Source): ReadonlyMap<string, string> {
  const statements = program.getSourceFile(join(folder, 'src', 'events.ts'))?.statements ?? [];
  const events = statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === 'SkalaEvents');
  if (!events || !ts.isInterfaceDeclaration(events)) throw new Error('events.ts has no interface SkalaEvents.');
  return new Map(
    events.members.filter(ts.isPropertySignature).map(({ name, type }) => {
      const alias = type && ts.isTypeReferenceNode(type) ? checker.getSymbolAtLocation(type.typeName) : undefined;
      const declaration = alias && resolved(checker, alias).declarations?.find(ts.isTypeAliasDeclaration);
      return [ts.isStringLiteral(name) ? name.text : name.getText(), typeText(declaration?.type ?? type)];
    }),
  );
}

function documentation(checker: ts.TypeChecker, member: ts.ClassElement): string {
  const symbol = member.name && checker.getSymbolAtLocation(member.name);
  return ts.displayPartsToString(symbol?.getDocumentationComment(checker) ?? []).replaceAll(/\s*\n\s*/g, ' ');
}

function propertiesOf(source: Source, declaration: ts.ClassDeclaration): readonly ElementProperty[] {
  const { checker } = source;
  const options = propertyOptions(checker, declaration);
  const values = constructorDefaults(declaration);
  return declaration.members.flatMap((member): ElementProperty[] => {
    if (!isPublic(member) || (!ts.isPropertyDeclaration(member) && !ts.isGetAccessorDeclaration(member))) return [];
    const name = member.name.getText();
    const option = options.get(name);
    if (option?.isState === true || (ts.isPropertyDeclaration(member) && !option)) return [];
    const isReadonly = ts.isGetAccessorDeclaration(member) && !hasSetter(declaration, name);
    return [
      {
        name,
        description: documentation(checker, member),
        type: typeText(member.type),
        value: values.get(name),
        attribute: option?.attribute,
        reflects: option?.reflects ?? false,
        readonly: isReadonly,
      },
    ];
  });
}

function hasSetter(declaration: ts.ClassDeclaration, name: string): boolean {
  return declaration.members.some((member) => ts.isSetAccessorDeclaration(member) && member.name.getText() === name);
}

function methodsOf(checker: ts.TypeChecker, declaration: ts.ClassDeclaration): readonly ElementMethod[] {
  return declaration.members
    .filter(ts.isMethodDeclaration)
    .filter((member) => isPublic(member) && !calledByOthers.test(member.name.getText()))
    .map((member) => ({
      name: member.name.getText(),
      description: documentation(checker, member),
      parameters: member.parameters.map(({ name, type, questionToken }) => ({
        name: name.getText(),
        type: typeText(type),
        optional: questionToken !== undefined,
      })),
      returns: typeText(member.type),
    }));
}

function isPublic(member: ts.ClassElement): boolean {
  const flags = ts.getCombinedModifierFlags(member);
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
  return (flags & hidden) === 0 && member.name !== undefined && !ts.isPrivateIdentifier(member.name);
}
