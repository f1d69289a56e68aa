// FormApp's enumerations, in the platform's order.

import { makeEnum } from '../enums';

export const Alignment = makeEnum('FormApp.Alignment', ['LEFT', 'CENTER', 'RIGHT']);
export const DestinationType = makeEnum('FormApp.DestinationType', ['SPREADSHEET']);
export const FeedbackType = makeEnum('FormApp.FeedbackType', ['CORRECT', 'INCORRECT', 'GENERAL']);
export const ItemType = makeEnum('FormApp.ItemType', [
  'CHECKBOX', 'CHECKBOX_GRID', 'DATE', 'DATETIME', 'DURATION', 'GRID', 'IMAGE', 'LIST', 'MULTIPLE_CHOICE', 'PAGE_BREAK', 'PARAGRAPH_TEXT', 'RATING', 'SCALE', 'SECTION_HEADER', 'TEXT', 'TIME', 'VIDEO', 'FILE_UPLOAD', 'UNSUPPORTED',
]);
export const PageNavigationType = makeEnum('FormApp.PageNavigationType', ['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT']);
export const RatingIconType = makeEnum('FormApp.RatingIconType', ['STAR', 'HEART', 'THUMB_UP']);
