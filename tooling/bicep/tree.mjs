// Prints the syntax of Bicep files as JSON: node tooling/bicep/tree.mjs FILE…
// A list with, for each file, its path and its tree. A node is { type, field, line, text, children }: text where it has no children,
// field where the grammar names its place. A type of "ERROR" or "MISSING" is what Bicep's grammar does not allow.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));

function read(node, field) {
  const children = [];
  for (let at = 0; at < node.childCount; at++) {
    const child = node.child(at);
    // Words and brackets say nothing that the type does not, but for "existing"; what is missing or wrong is kept in any case.
    if (child.isNamed || child.isError || child.isMissing || child.type === 'existing')
      children.push(read(child, node.fieldNameForChild(at) ?? undefined));
  }
  return {
    type: node.isMissing ? 'MISSING' : node.type,
    field,
    line: node.startPosition.row + 1,
    text: children.length === 0 ? node.text : undefined,
    children: children.length === 0 ? undefined : children,
  };
}

const files = process.argv.slice(2).map(path => ({ path, tree: read(parser.parse(readFileSync(path, 'utf8')).rootNode) }));
process.stdout.write(JSON.stringify(files));
