// The typed items of a form.

import type { ItemKind } from '../../form-model';
import type { ItemClass } from '../registry';
import { CheckboxItem, ListItem, MultipleChoiceItem } from './choices';
import { DateItem, DateTimeItem, DurationItem, TimeItem } from './dates';
import { CheckboxGridItem, GridItem } from './grids';
import { PageBreakItem, SectionHeaderItem } from './layout';
import { ImageItem, VideoItem } from './media';
import { RatingItem, ScaleItem } from './scales';
import { ParagraphTextItem, TextItem } from './text';

export { CheckboxGridItem, CheckboxItem, DateItem, DateTimeItem, DurationItem, GridItem, ImageItem, ListItem, MultipleChoiceItem, PageBreakItem, ParagraphTextItem, RatingItem, ScaleItem, SectionHeaderItem, TextItem, TimeItem, VideoItem };

/** Which class stands for which kind of item. */
export const ITEM_CLASSES: Record<ItemKind, ItemClass> = {
  TEXT: TextItem,
  PARAGRAPH_TEXT: ParagraphTextItem,
  CHECKBOX: CheckboxItem,
  MULTIPLE_CHOICE: MultipleChoiceItem,
  LIST: ListItem,
  SCALE: ScaleItem,
  RATING: RatingItem,
  GRID: GridItem,
  CHECKBOX_GRID: CheckboxGridItem,
  DATE: DateItem,
  DATETIME: DateTimeItem,
  TIME: TimeItem,
  DURATION: DurationItem,
  SECTION_HEADER: SectionHeaderItem,
  PAGE_BREAK: PageBreakItem,
  IMAGE: ImageItem,
  VIDEO: VideoItem,
};
