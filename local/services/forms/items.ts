// The typed items of a form.

import type { EnumValue } from '../enums';
import { Blob, blobData } from '../base/blob';
import { exception } from '../errors';
import { executionOf, guard, type ServiceObject } from '../guard';
import { fits, isDate, matchSignature, signatureError } from '../signature';
import { zoneOffset } from '../time-zone';
import { Choice, ChoiceItem } from './choice';
import { Alignment, PageNavigationType, RatingIconType } from './enums';
import { BaseItem } from './item-base';
import type { ItemResponse } from './item-response';
import { clearValidation, Question, ScoredQuestion, setValidation } from './question';
import { makeItem, type ItemClass } from './registry';
import { CheckboxGridValidation, CheckboxValidation, GridValidation, ParagraphTextValidation, TextValidation } from './validation';
import type { ItemKind, Navigation } from '../form-model';

const two = (value: number): string => String(value).padStart(2, '0');

export class TextItem extends ScoredQuestion {
  clearValidation(): this {
    return clearValidation(this);
  }
  createResponse(response: string): ItemResponse {
    matchSignature('FormApp.TextItem.createResponse', arguments, ['String']);
    return this.respond$(response);
  }
  setValidation(validation: TextValidation): this {
    return setValidation(this, validation, TextValidation, arguments);
  }
}
guard(TextItem, 'FormApp.TextItem');

export class ParagraphTextItem extends ScoredQuestion {
  clearValidation(): this {
    return clearValidation(this);
  }
  createResponse(response: string): ItemResponse {
    matchSignature('FormApp.ParagraphTextItem.createResponse', arguments, ['String']);
    return this.respond$(response);
  }
  setValidation(validation: ParagraphTextValidation): this {
    return setValidation(this, validation, ParagraphTextValidation, arguments);
  }
}
guard(ParagraphTextItem, 'FormApp.ParagraphTextItem');

/** Points of choice items, which have feedback of their own. */
abstract class ScoredChoiceItem extends ChoiceItem {
  getPoints(): number {
    return this.item$().points;
  }
  setPoints(points: number): this {
    matchSignature(`${this.path$()}.setPoints`, arguments, ['Number']);
    return this.set$((item) => {
      item.points = points;
    });
  }
}

export class CheckboxItem extends ScoredChoiceItem {
  clearValidation(): this {
    return clearValidation(this);
  }
  createChoice(_value: string, _isCorrect?: boolean): Choice {
    return this.choice$(arguments, false);
  }
  createResponse(responses: string[]): ItemResponse {
    matchSignature('FormApp.CheckboxItem.createResponse', arguments, ['String[]']);
    return this.respond$(responses);
  }
  hasOtherOption(): boolean {
    return this.item$().showOther;
  }
  setValidation(validation: CheckboxValidation): this {
    return setValidation(this, validation, CheckboxValidation, arguments);
  }
  showOtherOption(_enabled: boolean): this {
    return this.setFlag$('showOtherOption', arguments, (item, enabled) => {
      item.showOther = enabled;
    });
  }
}
guard(CheckboxItem, 'FormApp.CheckboxItem');

export class MultipleChoiceItem extends ScoredChoiceItem {
  createChoice(_value: string, _second?: unknown): Choice {
    return this.choice$(arguments, true);
  }
  createResponse(response: string): ItemResponse {
    matchSignature('FormApp.MultipleChoiceItem.createResponse', arguments, ['String']);
    return this.respond$(response);
  }
  hasOtherOption(): boolean {
    return this.item$().showOther;
  }
  showOtherOption(_enabled: boolean): this {
    return this.setFlag$('showOtherOption', arguments, (item, enabled) => {
      item.showOther = enabled;
    });
  }
}
guard(MultipleChoiceItem, 'FormApp.MultipleChoiceItem');

export class ListItem extends ScoredChoiceItem {
  createChoice(_value: string, _second?: unknown): Choice {
    return this.choice$(arguments, true);
  }
  createResponse(response: string): ItemResponse {
    matchSignature('FormApp.ListItem.createResponse', arguments, ['String']);
    return this.respond$(response);
  }
}
guard(ListItem, 'FormApp.ListItem');

export class ScaleItem extends ScoredQuestion {
  createResponse(response: number): ItemResponse {
    matchSignature('FormApp.ScaleItem.createResponse', arguments, ['Number']);
    return this.respond$(String(Math.trunc(response)));
  }
  getLeftLabel(): string {
    return this.item$().leftLabel;
  }
  getLowerBound(): number {
    return this.item$().lower;
  }
  getRightLabel(): string {
    return this.item$().rightLabel;
  }
  getUpperBound(): number {
    return this.item$().upper;
  }
  /** Lower 0 or 1, upper 2 to 10. */
  setBounds(lower: number, upper: number): this {
    matchSignature('FormApp.ScaleItem.setBounds', arguments, ['Number', 'Number']);
    if (lower !== 0 && lower !== 1) throw exception('Invalid argument: lower');
    if (!Number.isInteger(upper) || upper < 2 || upper > 10) throw exception('Invalid argument: upper');
    return this.set$((item) => {
      item.lower = lower;
      item.upper = upper;
    });
  }
  setLabels(lower: string, upper: string): this {
    matchSignature('FormApp.ScaleItem.setLabels', arguments, ['String', 'String']);
    return this.set$((item) => {
      item.leftLabel = lower;
      item.rightLabel = upper;
    });
  }
}
guard(ScaleItem, 'FormApp.ScaleItem');

export class RatingItem extends ScoredQuestion {
  createResponse(response: number): ItemResponse {
    matchSignature('FormApp.RatingItem.createResponse', arguments, ['Number']);
    return this.respond$(String(Math.trunc(response)));
  }
  getRatingIcon(): EnumValue {
    return RatingIconType[this.item$().ratingIcon as 'STAR'];
  }
  getRatingScaleLevel(): number {
    return this.item$().upper;
  }
  setRatingIcon(ratingIcon: EnumValue): this {
    matchSignature('FormApp.RatingItem.setRatingIcon', arguments, ['RatingIconType']);
    return this.set$((item) => {
      item.ratingIcon = ratingIcon.name();
    });
  }
  /** 3 to 10. */
  setRatingScaleLevel(ratingScaleLevel: number): this {
    matchSignature('FormApp.RatingItem.setRatingScaleLevel', arguments, ['Number']);
    if (!Number.isInteger(ratingScaleLevel) || ratingScaleLevel < 3 || ratingScaleLevel > 10) throw exception('Invalid argument: ratingScaleLevel');
    return this.set$((item) => {
      item.upper = ratingScaleLevel;
    });
  }
}
guard(RatingItem, 'FormApp.RatingItem');

/** Rows and columns of both grids. */
abstract class Grid extends Question {
  clearValidation(): this {
    return clearValidation(this);
  }
  getColumns(): string[] {
    return Array.from(this.item$().columns);
  }
  getRows(): string[] {
    return Array.from(this.item$().rows);
  }
  setColumns(columns: string[]): this {
    matchSignature(`${this.path$()}.setColumns`, arguments, ['String[]']);
    return this.#lines('columns', columns);
  }
  setRows(rows: string[]): this {
    matchSignature(`${this.path$()}.setRows`, arguments, ['String[]']);
    return this.#lines('rows', rows);
  }
  #lines(which: 'rows' | 'columns', lines: string[]): this {
    if (lines.length === 0) throw exception(`Array is empty: ${which}`);
    if (new Set(lines).size !== lines.length) throw exception(`Invalid argument: ${which}`);
    return this.set$((item) => {
      item[which] = [...lines];
    });
  }
}
export class GridItem extends Grid {
  /** One column's name per row, null for a row without an answer. */
  createResponse(responses: string[]): ItemResponse {
    matchSignature('FormApp.GridItem.createResponse', arguments, ['String?[]']);
    return this.respond$(responses);
  }
  setValidation(validation: GridValidation): this {
    return setValidation(this, validation, GridValidation, arguments);
  }
}
guard(GridItem, 'FormApp.GridItem');

export class CheckboxGridItem extends Grid {
  createResponse(responses: string[][]): ItemResponse {
    matchSignature('FormApp.CheckboxGridItem.createResponse', arguments, ['Any[]']);
    return this.respond$(responses);
  }
  setValidation(validation: CheckboxGridValidation): this {
    return setValidation(this, validation, CheckboxGridValidation, arguments);
  }
}
guard(CheckboxGridItem, 'FormApp.CheckboxGridItem');

/** Date as the wall clock of the script's zone shows it. */
function wallText(item: BaseItem, date: Date): { day: string; dayMonth: string; time: string } {
  const wall = new Date(date.getTime() + zoneOffset(executionOf(item).scriptTimeZone, date.getTime()));
  const dayMonth = `${two(wall.getUTCMonth() + 1)}-${two(wall.getUTCDate())}`;
  return { day: `${String(wall.getUTCFullYear()).padStart(4, '0')}-${dayMonth}`, dayMonth, time: `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}` };
}

export class DateItem extends ScoredQuestion {
  createResponse(response: Date): ItemResponse {
    if (arguments.length !== 1 || !isDate(response)) throw signatureError('FormApp.DateItem.createResponse', arguments);
    const { day, dayMonth } = wallText(this, response);
    return this.respond$(this.item$().includesYear ? day : dayMonth);
  }
  includesYear(): boolean {
    return this.item$().includesYear;
  }
  setIncludesYear(_enableYear: boolean): this {
    return this.setFlag$('setIncludesYear', arguments, (item, enabled) => {
      item.includesYear = enabled;
    });
  }
}
guard(DateItem, 'FormApp.DateItem');

export class DateTimeItem extends ScoredQuestion {
  createResponse(response: Date): ItemResponse {
    if (arguments.length !== 1 || !isDate(response)) throw signatureError('FormApp.DateTimeItem.createResponse', arguments);
    const { day, dayMonth, time } = wallText(this, response);
    return this.respond$(`${this.item$().includesYear ? day : dayMonth} ${time}`);
  }
  includesYear(): boolean {
    return this.item$().includesYear;
  }
  setIncludesYear(_enableYear: boolean): this {
    return this.setFlag$('setIncludesYear', arguments, (item, enabled) => {
      item.includesYear = enabled;
    });
  }
}
guard(DateTimeItem, 'FormApp.DateTimeItem');

export class TimeItem extends ScoredQuestion {
  createResponse(hour: number, minute: number): ItemResponse {
    matchSignature('FormApp.TimeItem.createResponse', arguments, ['Number', 'Number']);
    return this.respond$(`${two(hour)}:${two(minute)}`);
  }
}
guard(TimeItem, 'FormApp.TimeItem');

export class DurationItem extends ScoredQuestion {
  createResponse(hours: number, minutes: number, seconds: number): ItemResponse {
    matchSignature('FormApp.DurationItem.createResponse', arguments, ['Number', 'Number', 'Number']);
    return this.respond$(`${two(hours)}:${two(minutes)}:${two(seconds)}`);
  }
}
guard(DurationItem, 'FormApp.DurationItem');

export class SectionHeaderItem extends BaseItem {}
guard(SectionHeaderItem, 'FormApp.SectionHeaderItem');

export class PageBreakItem extends BaseItem {
  getGoToPage(): ServiceObject | null {
    const { goToPageId } = this.item$();
    const page = this.form$().items.find((item) => item.id === goToPageId);
    return page ? makeItem(executionOf(this), this.form$().id, page) : null;
  }
  getPageNavigationType(): EnumValue {
    return PageNavigationType[this.item$().navigation];
  }
  setGoToPage(target: EnumValue | PageBreakItem): this {
    if (target instanceof PageBreakItem) {
      return this.set$((item) => {
        item.navigation = 'GO_TO_PAGE';
        item.goToPageId = target.getId();
      });
    }
    if (!fits(arguments, ['PageNavigationType'])) throw signatureError('FormApp.PageBreakItem.setGoToPage', arguments);
    const navigation = target.name() as Navigation;
    if (navigation === 'GO_TO_PAGE') throw exception('Invalid argument: navigationType');
    return this.set$((item) => {
      item.navigation = navigation;
      item.goToPageId = null;
    });
  }
}
guard(PageBreakItem, 'FormApp.PageBreakItem');

/** Place and size of pictures and videos. */
abstract class Media extends BaseItem {
  getAlignment(): EnumValue {
    return Alignment[this.item$().alignment as 'LEFT'];
  }
  getWidth(): number {
    return this.item$().width;
  }
  setAlignment(alignment: EnumValue): this {
    matchSignature(`${this.path$()}.setAlignment`, arguments, ['Alignment']);
    return this.set$((item) => {
      item.alignment = alignment.name();
    });
  }
  setWidth(width: number): this {
    matchSignature(`${this.path$()}.setWidth`, arguments, ['Number']);
    return this.set$((item) => {
      item.width = width;
    });
  }
}
export class ImageItem extends Media {
  getImage(): Blob | null {
    const { image } = this.item$();
    return image ? new Blob(executionOf(this), { name: null, contentType: image.contentType, bytes: executionOf(this).codec.fromBase64(image.base64) }) : null;
  }
  setImage(image: unknown): this {
    const data = blobData(image);
    if (!data) throw signatureError('FormApp.ImageItem.setImage', arguments);
    const saved = { contentType: data.contentType ?? '', base64: executionOf(this).codec.toBase64(data.bytes) };
    return this.set$((item) => {
      item.image = saved;
    });
  }
}
guard(ImageItem, 'FormApp.ImageItem');

export class VideoItem extends Media {
  setVideoUrl(youtubeUrl: string): this {
    matchSignature('FormApp.VideoItem.setVideoUrl', arguments, ['String']);
    if (!/^https?:\/\/(www\.)?(youtube\.com|youtu\.be)\//.test(youtubeUrl)) throw exception('Invalid argument: youtubeUrl');
    return this.set$((item) => {
      item.videoUrl = youtubeUrl;
    });
  }
}
guard(VideoItem, 'FormApp.VideoItem');

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
