// The page set-up of one section: paper, orientation, margins, and the running header with the page number.

import { A4, twips, type PageSettings } from '../settings';

export type Orientation = 'portrait' | 'landscape';

/** Width of the text area in twips. */
export function textWidth(settings: PageSettings, orientation: Orientation): number {
  const paper = orientation === 'portrait' ? A4.width : A4.height;
  return twips(paper - settings.margins.left - settings.margins.right);
}

/**
 * Section properties. The first section hides the number on its first page; the header is named in each section,
 * because some programs do not inherit it.
 */
export function section(settings: PageSettings, orientation: Orientation, first: boolean): string {
  const [width, height] = orientation === 'portrait' ? [A4.width, A4.height] : [A4.height, A4.width];
  const { left, right, top, bottom } = settings.margins;
  const turned = orientation === 'landscape' ? ' w:orient="landscape"' : '';
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>' +
    (first ? '<w:headerReference w:type="first" r:id="rIdFirstHeader"/>' : '') +
    '<w:type w:val="nextPage"/>' +
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${turned}/>` +
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/>` +
    `${first ? '<w:titlePg/>' : ''}</w:sectPr>`
  );
}
