// Fills a frame (a .docx package as parts) by docxtemplater: texts by tag, and the ready text of the document at {текст}.

import { plainText } from './plain-text';
import type { FrameTags } from './requisites';

/** The tag in whose place the paragraphs of the document stand. */
export const TEXT_TAG = 'текст';

/** A tag is looked up by its name; an unknown one is empty, for the check of a form names it before. */
const lookUp = (tag: string): { get(scope: Record<string, unknown>): unknown } => ({ get: (scope) => (typeof scope === 'object' && scope !== null ? scope[tag.trim().toLowerCase()] : undefined) });

/** {текст} takes finished paragraphs, not a text. A module serves one document. */
const textModule = () => ({
  name: 'OurText',
  parse: (content: string) => (content.trim().toLowerCase() === TEXT_TAG ? { type: 'placeholder', value: TEXT_TAG, module: 'rawxml' } : null),
});

/**
 * The package with document, headers and footers filled. Throws docxtemplater's error for a frame with broken tags: a school's
 * form was checked when it was taken, our own is a mistake in the programme.
 */
export function fillFrame(zip: import('pizzip'), tags: FrameTags, text: string): import('pizzip') {
  // Required here, so that loading the add-on costs nothing.
  const Docxtemplater = require('docxtemplater') as typeof import('docxtemplater').default;
  const document = new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true, errorLogging: false, parser: lookUp, nullGetter: () => '', modules: [textModule()] });
  const plain = Object.fromEntries(Object.entries(tags).map(([tag, value]) => [tag, plainText(value)]));
  document.render({ ...plain, [TEXT_TAG]: text });
  return document.getZip();
}
