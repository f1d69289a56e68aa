// Fills a template (a .docx package as parts) with texts by docxtemplater; the same code in Apps Script, the browser and Node.

/** Texts by tag; a list repeats its part of the template. */
export type TemplateTags = { readonly [tag: string]: string | TemplateTags | readonly TemplateTags[] };

/** A fixed moment for the entries of the zip: the same texts give the same bytes, and no clock is asked. */
const ENTRY_DATE = new Date(Date.UTC(2026, 0, 1));

/** «signature.post» reads a nested text; an unknown tag is empty, for the checks of a template name it before. */
function lookUp(tag: string): { get(scope: TemplateTags): unknown } {
  const path = tag.split('.');
  return {
    get(scope) {
      let value: unknown = scope;
      for (const key of path) value = value === null || typeof value !== 'object' ? undefined : (value as Record<string, unknown>)[key];
      return value;
    },
  };
}

/**
 * Bytes of the filled .docx. Throws docxtemplater's error for a template with broken tags: with our own template
 * that is a mistake in the programme, not an expected failure.
 */
export function fillTemplate(parts: Readonly<Record<string, string>>, tags: TemplateTags): Uint8Array {
  // Required here, so that loading the add-on costs nothing.
  const Zip = require('pizzip') as typeof import('pizzip');
  const Docxtemplater = require('docxtemplater') as typeof import('docxtemplater').default;
  const zip = new Zip();
  for (const [path, content] of Object.entries(parts)) zip.file(path, content, { date: ENTRY_DATE });
  const document = new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true, errorLogging: false, parser: lookUp, nullGetter: () => '' });
  document.render(tags);
  const filled = document.getZip();
  for (const path of Object.keys(filled.files)) {
    const entry = filled.files[path];
    if (entry) entry.date = ENTRY_DATE;
  }
  return filled.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
