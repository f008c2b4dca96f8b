/**
 * What the user is told, looked for in the source by TypeScript itself: which word of a dictionary is read somewhere, and
 * which text stands outside the dictionaries. (Names alone would not do: `title` is a key of many.)
 */
import { join, relative } from 'node:path';
import {
  isBinaryExpression,
  isBindingElement,
  isCallExpression,
  isConditionalExpression,
  isElementAccessExpression,
  isIdentifier,
  isJsxAttribute,
  isJsxElement,
  isJsxExpression,
  isJsxFragment,
  isJsxText,
  isNoSubstitutionTemplateLiteral,
  isObjectLiteralExpression,
  isParenthesizedExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  isStringLiteral,
  isTemplateExpression,
  isVariableDeclaration,
  isVariableStatement,
  type Node,
  type SourceFile,
} from 'typescript/unstable/ast';
import {
  API,
  type Checker,
  type Type,
  type Symbol as TypedSymbol,
  TypeFlags,
} from 'typescript/unstable/sync';

/** Something to look at: `components/x.tsx:12: Gem`. */
export type Finding = string;

export interface Strings {
  /** Words that are read nowhere: `components/i18n/da.ts:12: edgeTab.none`. */
  unused: Finding[];
  /** Texts a user sees that are in no dictionary. */
  hardCoded: Finding[];
}

const HEARD = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);
const WORD = /\p{L}{2}/u;
/** Reads as a sentence, or as Danish: wherever it stands, somebody will see it. */
const SENTENCE = /^\p{Lu}\p{Ll}+,? \p{L}|[æøåÆØÅ]/u;

const children = (node: Node): Node[] => {
  const found: Node[] = [];
  node.forEachChild((child) => {
    found.push(child);
  });
  return found;
};
function* within(node: Node): Generator<Node> {
  yield node;
  for (const child of children(node)) yield* within(child);
}

/**
 * @param root folder of a TypeScript project
 * @param dictionary whether a file (path from the root) declares words
 * @param surface whether a file may read or show them
 */
export function findStrings(
  root: string,
  dictionary: (path: string) => boolean,
  surface: (path: string) => boolean,
): Strings {
  const api = new API({ cwd: root });
  try {
    const project = api.updateSnapshot({ openProject: join(root, 'tsconfig.json') }).getProjects()[0];
    if (!project) throw new Error(`no project in ${root}`);
    const files = project.program
      .getSourceFileNames()
      .map((name) => relative(root, name))
      .filter((path) => dictionary(path) || surface(path))
      .map((path) => project.program.getSourceFile(join(root, path)))
      .filter((file) => file !== undefined);
    const at = (file: SourceFile, node: Node, text: string): Finding => {
      const line = file.text.slice(0, node.getStart(file)).split('\n').length;
      return `${relative(root, file.fileName)}:${line}: ${text.trim().replace(/\s+/g, ' ')}`;
    };
    const read = readProperties(files, project.checker);
    const places = files.map((file) => ({ file, path: relative(root, file.fileName) }));
    return {
      unused: places
        .filter(({ path }) => dictionary(path))
        .flatMap(({ file }) =>
          unreadWords(file, project.checker, read).map(([node, name]) => at(file, node, name)),
        ),
      hardCoded: places
        .filter(({ path }) => surface(path) && !dictionary(path))
        .flatMap(({ file }) => shownTexts(file).map(([node, text]) => at(file, node, text))),
    };
  } finally {
    api.close();
  }
}

/** Where something is declared: a type and its widened twin have symbols of their own, but one declaration. */
const declared = (symbol: TypedSymbol | undefined): string[] =>
  symbol?.declarations.map(({ path, index }) => `${path}#${index}`) ?? [];

/** Where the properties are declared that files read, by name or by any key a value may have. */
function readProperties(files: readonly SourceFile[], checker: Checker): Set<string> {
  const names: Node[] = [];
  const keyed: [object: Node, key: Node][] = [];
  const named: [pattern: Node, name: string][] = [];
  const handedOn: Node[] = [];
  for (const node of files.flatMap((file) => [...within(file)])) {
    const { parent } = node;
    if (isPropertyAccessExpression(node)) {
      names.push(node.name);
      const goesOn = isPropertyAccessExpression(parent) || isElementAccessExpression(parent);
      if (!goesOn && !isVariableDeclaration(parent)) handedOn.push(node);
    } else if (isElementAccessExpression(node)) keyed.push([node.expression, node.argumentExpression]);
    else if (isIdentifier(node) && isCallExpression(parent) && parent.arguments.includes(node)) {
      if (/^Object\.(entries|keys|values)$/.test(parent.expression.getText())) handedOn.push(node);
    } else if (isBindingElement(node)) {
      const name = node.propertyName ?? node.name;
      if (name && isIdentifier(name)) named.push([parent, name.text]);
    }
  }
  const read = new Set(checker.getSymbolAtLocation(names).flatMap(declared));
  const add = (type: Type | undefined, keys: readonly string[] | null) => {
    if (!type) return;
    const symbols = keys
      ? keys.map((key) => checker.getPropertyOfType(type, key))
      : checker.getPropertiesOfType(type);
    for (const place of symbols.flatMap(declared)) read.add(place);
  };
  const typesAt = (nodes: readonly Node[]) => checker.getTypeAtLocation(nodes);
  const patterns = typesAt(named.map(([pattern]) => pattern));
  named.forEach(([, name], index) => {
    add(patterns[index], [name]);
  });
  const objects = typesAt(keyed.map(([object]) => object));
  const keys = typesAt(keyed.map(([, key]) => key));
  objects.forEach((type, index) => {
    add(type, literalKeys(keys[index]));
  });
  // An object of words given to something else: all it holds may be read there.
  const given = checker.getSymbolAtLocation(
    handedOn.map((node) => (isPropertyAccessExpression(node) ? node.name : node)),
  );
  const objectsGiven = handedOn.filter((_, index) => declared(given[index]).length > 0);
  for (const type of typesAt(objectsGiven)) if (type && type.flags & TypeFlags.Object) add(type, null);
  return read;
}

/** The strings a type allows; null where it allows any. */
function literalKeys(type: Type | undefined): string[] | null {
  const all = type?.isUnionType() ? type.getTypes() : type ? [type] : [];
  const values = all.map((one) => (one.isStringLiteralType() ? one.value : null));
  return values.every((value) => value !== null) ? values : null;
}

/**
 * The words of a file that declares dictionaries (its exported objects) that nothing reads, by their paths. Keys that a type
 * names (`Record<Kind, string>`) are read wherever the record is: the compiler sees to it that they are neither more nor less.
 */
function unreadWords(file: SourceFile, checker: Checker, read: ReadonlySet<string>): [Node, string][] {
  const unread: [Node, string][] = [];
  const look = (object: Node, type: Type | undefined, path: string[]) => {
    for (const property of children(object)) {
      if (!isPropertyAssignment(property) && !isShorthandPropertyAssignment(property)) continue;
      const { name } = property;
      const key = isStringLiteral(name) ? name.text : name.getText(file);
      const symbol = type && checker.getPropertyOfType(type, key);
      const places = declared(symbol);
      if (places.length > 0 && !places.some((place) => read.has(place)))
        unread.push([name, [...path, key].join('.')]);
      else if (symbol && isPropertyAssignment(property) && isObjectLiteralExpression(property.initializer))
        look(property.initializer, checker.getTypeOfSymbol(symbol), [...path, key]);
    }
  };
  for (const statement of file.statements) {
    if (!isVariableStatement(statement) || !/^(\/\*.*?\*\/\s*)?export /s.test(statement.getText(file)))
      continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (initializer && isObjectLiteralExpression(initializer))
        look(initializer, checker.getTypeAtLocation(name), []);
  }
  return unread;
}

/** The texts in mark-up, in attributes that are read aloud or shown, and sentences anywhere but in errors. */
function shownTexts(file: SourceFile): [Node, string][] {
  const found = new Map<Node, string>();
  const add = (node: Node, text: string) => {
    if (WORD.test(text)) found.set(node, text);
  };
  for (const node of within(file)) {
    if (isJsxText(node)) add(node, node.text);
    else if (isJsxAttribute(node) && HEARD.has(node.name.getText(file)) && node.initializer)
      for (const [part, text] of literals(node.initializer)) add(part, text);
    else if (
      isJsxExpression(node) &&
      node.parent &&
      (isJsxElement(node.parent) || isJsxFragment(node.parent))
    )
      for (const [part, text] of literals(node)) add(part, text);
    else if ((isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) && SENTENCE.test(node.text))
      if (!/^(?:throw )?new \w*Error\(/.test(node.parent?.getText(file) ?? '')) add(node, node.text);
  }
  return [...found];
}

/** The texts an expression may become, as far as they are written in it. */
function literals(node: Node): [Node, string][] {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return [[node, node.text]];
  if (isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => [part, part.text]);
  if (isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (isBinaryExpression(node))
    return /^(\?\?|&&|\|\||\+)$/.test(node.operatorToken.getText())
      ? [...literals(node.left), ...literals(node.right)]
      : [];
  if (isParenthesizedExpression(node) || isJsxExpression(node)) return children(node).flatMap(literals);
  return [];
}
