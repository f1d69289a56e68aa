// Documents point at what is there: every local link and picture of the README and of docs/ exists, every picture is used and light.

import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const documents = ['README.md', 'CONTRIBUTING.md', ...fs.readdirSync(path.join(root, 'docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)];

const linksOf = (document: string): string[] => [...fs.readFileSync(path.join(root, document), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
  .map((found) => found[1] ?? '').filter((link) => !/^(https?:|mailto:|#)/.test(link)).map((link) => path.posix.join(path.posix.dirname(document), decodeURI(link.replace(/#.*/, ''))));

test.each(documents)('%s links to files that exist', (document) => {
  expect(linksOf(document).filter((link) => !fs.existsSync(path.join(root, link)))).toEqual([]);
});

test('every document is reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const document of reached) for (const link of linksOf(document)) if (documents.includes(link)) reached.add(link);
  expect(documents.filter((document) => !reached.has(document))).toEqual([]);
});

test('every picture is shown somewhere and weighs less than 200 KB', () => {
  const shown = new Set(documents.flatMap(linksOf));
  const pictures = fs.readdirSync(path.join(root, 'docs/pictures')).map((file) => `docs/pictures/${file}`);
  expect(pictures.filter((picture) => !shown.has(picture))).toEqual([]);
  expect(pictures.filter((picture) => fs.statSync(path.join(root, picture)).size > 200_000)).toEqual([]);
});
