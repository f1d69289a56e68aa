// The page set-up of one section: paper, orientation, margins, and the running header with the page number.

import type { Orientation } from '../../programme/orders';
import { A4, twips, type PageSettings } from '../settings';

/** Width of the text area in twips. */
export function textWidth(settings: PageSettings, orientation: Orientation): number {
  const paper = orientation === 'portrait' ? A4.width : A4.height;
  return twips(paper - settings.margins.left - settings.margins.right);
}

/** Relation ids of our headers: with the number, and empty for a first page. */
export const HEADERS = { number: 'rIdOurNumber', empty: 'rIdOurEmpty' } as const;

/**
 * Section properties. The first section of a document hides the number on its first page and begins the count; the header is named
 * in each section, because some programs do not inherit it.
 */
export function section(settings: PageSettings, orientation: Orientation, first: boolean): string {
  const [width, height] = orientation === 'portrait' ? [A4.width, A4.height] : [A4.height, A4.width];
  const { left, right, top, bottom } = settings.margins;
  const turned = orientation === 'landscape' ? ' w:orient="landscape"' : '';
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="${HEADERS.number}"/>` +
    (first ? `<w:headerReference w:type="first" r:id="${HEADERS.empty}"/>` : '') +
    '<w:type w:val="nextPage"/>' +
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${turned}/>` +
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/>` +
    `${first ? '<w:pgNumType w:start="1"/><w:titlePg/>' : ''}</w:sectPr>`
  );
}
