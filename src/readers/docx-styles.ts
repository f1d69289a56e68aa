/** What a paragraph inherits from its style: list numbering and the level of a heading. */
import { child, children, type XmlElement } from './xml';

export interface ListPlace {
  numId: string;
  level: number;
}

export interface WordStyles {
  list(style: string | undefined): ListPlace | null;
  heading(style: string | undefined): number | null;
}

interface Style {
  basedOn: string | undefined;
  numId: string | undefined;
  level: number | undefined;
  heading: number | null;
}

/** Styles may be based on each other in a ring in a broken file. */
const DEPTH_LIMIT = 20;

export function readStyles(part: XmlElement | null): WordStyles {
  const styles = new Map<string, Style>();
  for (const style of part ? children(part, 'style') : []) {
    const numPr = child(style, 'pPr', 'numPr');
    styles.set(style.attributes.styleId ?? '', {
      basedOn: child(style, 'basedOn')?.attributes.val,
      numId: child(numPr, 'numId')?.attributes.val,
      level: listLevel(child(numPr, 'ilvl')?.attributes.val),
      heading: headingLevel(style),
    });
  }
  const chain = function* (id: string | undefined): Generator<Style> {
    let style = styles.get(id ?? '');
    for (let depth = 0; style && depth < DEPTH_LIMIT; depth++) {
      yield style;
      style = styles.get(style.basedOn ?? '');
    }
  };
  return {
    list(id) {
      let level: number | undefined;
      for (const style of chain(id)) {
        level ??= style.level;
        if (style.numId !== undefined) return { numId: style.numId, level: level ?? 0 };
      }
      return null;
    },
    heading(id) {
      for (const style of chain(id)) if (style.heading !== null) return style.heading;
      return null;
    },
  };
}

export function listLevel(value: string | undefined): number | undefined {
  const level = Number(value ?? 'none');
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : undefined;
}

function headingLevel(style: XmlElement): number | null {
  const outline = listLevel(child(style, 'pPr', 'outlineLvl')?.attributes.val);
  if (outline !== undefined) return outline + 1;
  const name = /^(?:heading|заголовок)\s*([1-9])$/i.exec(child(style, 'name')?.attributes.val ?? style.attributes.styleId ?? '');
  return name ? Number(name[1]) : null;
}
