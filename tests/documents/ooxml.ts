// Whether a .docx is one that Word and LibreOffice open without a word: its parts are well-formed and named, relations lead somewhere, elements stand where the schema wants them.

import { SaxesParser } from 'saxes';

interface Element {
  name: string;
  attributes: { readonly [name: string]: string };
  children: Element[];
}

/** The tree of a part; throws for what is no XML, an undeclared prefix included. */
const treeOf = (xml: string): Element => {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: Object.fromEntries(Object.entries(attributes).map(([key, each]) => [key, each.value])), children: [] };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => { open.pop(); });
  parser.write(xml).close();
  return top.children[0] ?? top;
};

/** Children in the sequence of ECMA-376; what is not listed may not stand there. */
const SEQUENCES: { readonly [parent: string]: string } = {
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr': 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr': 'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tblCellMar': 'top left start bottom right end',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr': 'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:tbl': 'tblPr tblGrid tr',
  'w:style': 'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal pPr rPr tblPr trPr tcPr',
};

const ORDER = new Map(Object.entries(SEQUENCES).map(([parent, list]) => [parent, new Map(list.split(' ').map((name, at) => [`w:${name}`, at]))]));

/** Where an element may stand. */
const PARENTS: { readonly [name: string]: readonly string[] } = {
  'w:t': ['w:r'], 'w:br': ['w:r'], 'w:fldChar': ['w:r'], 'w:r': ['w:p', 'w:hyperlink', 'w:ins', 'w:smartTag', 'w:sdtContent'], 'w:tc': ['w:tr', 'w:sdtContent'], 'w:tr': ['w:tbl', 'w:sdtContent'],
  'w:p': ['w:body', 'w:tc', 'w:hdr', 'w:ftr', 'w:txbxContent', 'w:sdtContent'], 'w:tbl': ['w:body', 'w:tc', 'w:hdr', 'w:ftr', 'w:txbxContent', 'w:sdtContent'], 'w:sectPr': ['w:body', 'w:pPr'],
};

const gridOf = (table: Element): number => table.children.find(({ name }) => name === 'w:tblGrid')?.children.length ?? 0;
const spanOf = (cell: Element): number => Number(cell.children.find(({ name }) => name === 'w:tcPr')?.children.find(({ name }) => name === 'w:gridSpan')?.attributes['w:val'] ?? 1);

const sequenceFaults = (element: Element): string[] => {
  const order = ORDER.get(element.name);
  if (!order) return [];
  const places = element.children.filter(({ name }) => name.startsWith('w:')).map(({ name }) => order.get(name) ?? Number.NaN);
  return places.some((place, at) => Number.isNaN(place) || (at > 0 && place < (places[at - 1] ?? 0))) ? [`${element.name}: ${element.children.map(({ name }) => name).join(' ')}`] : [];
};

const tableFaults = (element: Element): string[] => {
  if (element.name === 'w:tc' && element.children[element.children.length - 1]?.name !== 'w:p') return ['a cell does not end with a paragraph'];
  if (element.name !== 'w:tbl') return [];
  const rows = element.children.filter(({ name }) => name === 'w:tr');
  const wrong = rows.filter((row) => row.children.filter(({ name }) => name === 'w:tc').reduce((sum, cell) => sum + spanOf(cell), 0) !== gridOf(element));
  return [...(rows.length === 0 ? ['a table without rows'] : []), ...(wrong.length > 0 ? ['a row does not fill its grid'] : [])];
};

const walk = (element: Element, parent: string, visit: (element: Element, parent: string) => void): void => {
  visit(element, parent);
  for (const child of element.children) walk(child, element.name, visit);
};

const elementsOf = (root: Element): Element[] => {
  const all: Element[] = [];
  walk(root, '', (element) => all.push(element));
  return all;
};

/** What is wrong inside a part of the text. */
const textFaults = (root: Element, styles: ReadonlySet<string>): string[] => {
  const faults: string[] = [];
  walk(root, '', (element, parent) => {
    faults.push(...sequenceFaults(element), ...tableFaults(element));
    const allowed = PARENTS[element.name];
    if (allowed && !allowed.includes(parent)) faults.push(`${element.name} in ${parent}`);
    const style = element.name === 'w:pStyle' ? element.attributes['w:val'] ?? '' : '';
    if (style !== '' && !styles.has(style)) faults.push(`no style ${style}`);
    if (element.name === 'w:body' && element.children[element.children.length - 1]?.name !== 'w:sectPr') faults.push('the body does not end with its section');
  });
  const fields = elementsOf(root).filter(({ name }) => name === 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType']);
  if (fields.filter((type) => type === 'begin').length !== fields.filter((type) => type === 'end').length) faults.push('a field is not closed');
  for (const name of ['w:bookmarkStart', 'wp:docPr']) {
    const ids = elementsOf(root).filter((element) => element.name === name).map(({ attributes }) => attributes['w:id'] ?? attributes['id']);
    if (new Set(ids).size < ids.length) faults.push(`${name} twice`);
  }
  return faults;
};

/** 'word/_rels/document.xml.rels' → the folder 'word/' and the part 'word/document.xml'. */
const ownerOf = (path: string): { folder: string; part: string } => {
  const found = /^(.*?)_rels\/(.*)\.rels$/.exec(path);
  return { folder: found?.[1] ?? '', part: `${found?.[1] ?? ''}${found?.[2] ?? ''}` };
};

const relationFaults = (path: string, tree: Element, parts: ReadonlySet<string>, used: ReadonlyMap<string, readonly string[]>): string[] => {
  const { folder, part } = ownerOf(path);
  const ids = tree.children.map(({ attributes }) => attributes['Id'] ?? '');
  const lost = tree.children.filter(({ attributes }) => attributes['TargetMode'] !== 'External').map(({ attributes }) => attributes['Target'] ?? '').filter((target) => !parts.has(target.startsWith('/') ? target.slice(1) : folder + target));
  const unknown = (used.get(part) ?? []).filter((id) => !ids.includes(id));
  return [...(new Set(ids).size < ids.length ? [`${path}: an id twice`] : []), ...lost.map((target) => `${path}: no part ${target}`), ...unknown.map((id) => `${part}: no relation ${id}`)];
};

/** Parts that no content type names, and types that name no part. */
const typeFaults = (tree: Element, parts: ReadonlySet<string>): string[] => {
  const extensions = new Set(tree.children.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes['Extension']));
  const named = tree.children.filter(({ name }) => name === 'Override').map(({ attributes }) => (attributes['PartName'] ?? '').slice(1));
  const own = [...parts].filter((path) => path !== '[Content_Types].xml' && !path.endsWith('/'));
  return [
    ...own.filter((path) => !named.includes(path) && !extensions.has(path.split('.').pop())).map((path) => `no type of ${path}`),
    ...named.filter((path) => !parts.has(path)).map((path) => `a type of ${path}, which is not there`), ...(new Set(named).size < named.length ? ['a type twice'] : []),
  ];
};

const TEXT_PART = /^word\/(?:document|[^/]*[Hh]eader[^/]*|[^/]*footer[^/]*|our\w+|styles)\.xml$/;

/** Everything wrong with a package, each once; [] for a sound one. `parts` are the texts of its parts by path. */
export function faultsOf(parts: { readonly [path: string]: string }): string[] {
  const paths = new Set(Object.keys(parts));
  const trees = new Map<string, Element>();
  const faults: string[] = [];
  for (const [path, text] of Object.entries(parts).filter(([each]) => /\.(?:xml|rels)$/.test(each))) {
    try {
      trees.set(path, treeOf(text));
    } catch (error) {
      faults.push(`${path}: ${String(error)}`);
    }
  }
  const styles = new Set((trees.get('word/styles.xml')?.children ?? []).flatMap(({ attributes }) => attributes['w:styleId'] ?? []));
  const used = new Map([...trees].map(([path, tree]) => [path, elementsOf(tree).flatMap(({ attributes }) => Object.entries(attributes).filter(([name]) => /^r:(?:id|embed|link)$/.test(name)).map(([, id]) => id))]));
  for (const [path, tree] of trees) {
    if (path.endsWith('.rels')) faults.push(...relationFaults(path, tree, paths, used));
    else if (path === '[Content_Types].xml') faults.push(...typeFaults(tree, paths));
    else if (TEXT_PART.test(path)) faults.push(...textFaults(tree, styles).map((fault) => `${path}: ${fault}`));
    if ((used.get(path)?.length ?? 0) > 0 && !paths.has(path.replace(/([^/]+)$/, '_rels/$1.rels'))) faults.push(`${path}: no relations`);
  }
  return [...new Set(faults)];
}
