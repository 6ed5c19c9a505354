// Writes what Azure's resource types take, for those that infra/ uses:
//   node tooling/bicep/types.mjs CHECKOUT [TYPE@VERSION]… > tests/SocialFunctions.Infra.Tests/Azure/resource-types.tsv
// CHECKOUT is a clone of https://github.com/Azure/bicep-types-az; types that are named are added to those of infra/.
// A property's own properties are listed where infra/ sets them, or where they are few: a network knows thousands.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FEW = 400;
const DEEPEST = 9;
// Of every resource, and set by none.
const EVERYWHERE = ['type', 'apiVersion', 'systemData'];

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [checkout, ...named] = process.argv.slice(2);
if (!checkout) {
  console.error('Say where a clone of https://github.com/Azure/bicep-types-az lies.');
  process.exit(2);
}

const git = (...words) => execFileSync('git', ['-C', checkout, ...words], { encoding: 'utf8', maxBuffer: 1 << 28 });
const commit = git('rev-parse', 'HEAD').trim();
const lists = git('ls-tree', '-r', '--name-only', 'HEAD', 'generated').split('\n').filter(path => path.endsWith('/types.json'));
const sources = readdirSync(join(root, 'infra')).filter(name => name.endsWith('.bicep')).map(name => readFileSync(join(root, 'infra', name), 'utf8'));
const words = new Set(sources.flatMap(text => text.match(/[A-Za-z_][A-Za-z0-9_]*/g)));
const used = sources.flatMap(text => [...text.matchAll(/^\s*resource \w+ '([^']+)'/gm)].map(match => match[1]));

console.log(`# What Azure's resource types take, from https://github.com/Azure/bicep-types-az at commit ${commit}.`);
console.log('# Made by tooling/bicep/types.mjs. A type, tab, the file that it is from; under it: tab, path, tab, flags, tab, kind.');
console.log('# Flags: R required, O read only. <name> before a path: where the resource has that name; []: of an array; *: of any name.');
for (const type of [...new Set([...used, ...named])].sort()) {
  const { file, types, resource } = find(type);
  console.log(`${type}\t${file}`);
  const all = rows(types, resource, () => true);
  for (const row of all.length <= FEW ? all : rows(types, resource, name => words.has(name)))
    console.log(`\t${row.path}\t${row.flags}\t${row.kind}`);
}

function find(type) {
  const [name, version] = type.split('@');
  const provider = name.split('/')[0].toLowerCase();
  for (const file of lists.filter(path => path.includes(`/${provider}/${version}/`))) {
    const types = JSON.parse(git('show', `HEAD:${file}`));
    const resource = types.find(one => one.$type === 'ResourceType' && one.name.toLowerCase() === type.toLowerCase());
    if (resource)
      return { file, types, resource };
  }
  console.error(`${type}: there is no such type and version in ${checkout}.`);
  process.exit(1);
}

function rows(types, resource, opened) {
  const found = new Map();
  const at = reference => types[Number(reference.$ref.split('/')[1])];
  walk(at(resource.body), '', []);
  return [...found.values()];

  function walk(type, path, above) {
    if (above.length > DEEPEST || above.includes(type))
      return;
    const next = [...above, type];
    if (type.$type === 'ArrayType')
      walk(at(type.itemType), `${path}[]`, next);
    else if (type.$type === 'ObjectType') {
      properties(type.properties, path, next);
      if (type.additionalProperties) {
        add(`${path}.*`, '', kind(at(type.additionalProperties)));
        walk(at(type.additionalProperties), `${path}.*`, next);
      }
    } else if (type.$type === 'DiscriminatedObjectType') {
      properties(type.baseProperties, path, next);
      for (const [value, element] of Object.entries(type.elements))
        walk(at(element), path === '' ? `<${value}>` : path, next);
    }
  }

  function properties(list, path, above) {
    for (const [name, property] of Object.entries(list ?? {})) {
      if (above.length === 1 && EVERYWHERE.includes(name))
        continue;
      const type = at(property.type);
      const own = path === '' || path.endsWith('>') ? path + name : `${path}.${name}`;
      add(own, (property.flags & 1 ? 'R' : '') + (property.flags & 2 ? 'O' : ''), kind(type));
      if (opened(name))
        walk(type, own, above);
    }
  }

  // The first that is found stands: where a type has several shapes, one that takes the property is enough.
  function add(path, flags, kind) {
    if (!found.has(path))
      found.set(path, { path, flags, kind });
  }

  function kind(type) {
    switch (type.$type) {
      case 'StringLiteralType': return `'${type.value}'`;
      case 'UnionType': {
        const kinds = type.elements.map(element => kind(at(element)));
        return kinds.includes('string') ? 'string' : kinds.join('|');
      }
      case 'ArrayType': return 'array';
      case 'ObjectType': case 'DiscriminatedObjectType': return 'object';
      case 'BooleanType': return 'bool';
      case 'IntegerType': return 'int';
      case 'StringType': return 'string';
      default: return 'any';
    }
  }
}
