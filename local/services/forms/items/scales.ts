// Questions answered by a number: scale and rating.

import type { EnumValue } from '../../enums';
import { exception } from '../../errors';
import { guard } from '../../guard';
import { matchSignature } from '../../signature';
import { RatingIconType } from '../enums';
import type { ItemResponse } from '../item-response';
import { ScoredQuestion } from '../question';

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
