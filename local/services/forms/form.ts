// Form: settings, items, responses, destination.

import { User } from '../base/user';
import type { EnumValue } from '../enums';
import { exception } from '../errors';
import type { Execution } from '../execution';
import type { FormData, FormItem, ItemKind } from '../form-model';
import { executionOf, guard, ServiceObject, servicePath } from '../guard';
import { fits, isDate, matchSignature, signatureError } from '../signature';
import { DestinationType, type ItemType } from './enums';
import { GenericItem } from './generic-item';
import { BaseItem, newItem } from './item-base';
import type { CheckboxGridItem, CheckboxItem, DateItem, DateTimeItem, DurationItem, GridItem, ImageItem, ListItem, MultipleChoiceItem, PageBreakItem, ParagraphTextItem, RatingItem, ScaleItem, SectionHeaderItem, TextItem, TimeItem, VideoItem } from './items';
import { makeItem } from './registry';
import { FormResponse, publishedUrl } from './response';

type Flag = 'accepting' | 'editResponses' | 'collectEmail' | 'limitOne' | 'progressBar' | 'showSummary' | 'requireLogin' | 'showLinkAgain' | 'shuffle' | 'quiz';
type TextField = 'title' | 'description' | 'confirmationMessage' | 'closedMessage';
const NOT_FOUND = 'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

/** Addresses of a person given as text or as a User. */
function emails(who: string | User): string[] {
  const email = typeof who === 'string' ? who : who.getEmail();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw exception(`Invalid email: ${email}`);
  return [email];
}

export class Form extends ServiceObject {
  readonly #id: string;
  constructor(execution: Execution, id: string) {
    super(execution);
    this.#id = id;
  }

  addCheckboxGridItem(): CheckboxGridItem {
    return this.#add('CHECKBOX_GRID');
  }
  addCheckboxItem(): CheckboxItem {
    return this.#add('CHECKBOX');
  }
  addDateItem(): DateItem {
    return this.#add('DATE');
  }
  addDateTimeItem(): DateTimeItem {
    return this.#add('DATETIME');
  }
  addDurationItem(): DurationItem {
    return this.#add('DURATION');
  }
  addGridItem(): GridItem {
    return this.#add('GRID');
  }
  addImageItem(): ImageItem {
    return this.#add('IMAGE');
  }
  addListItem(): ListItem {
    return this.#add('LIST');
  }
  addMultipleChoiceItem(): MultipleChoiceItem {
    return this.#add('MULTIPLE_CHOICE');
  }
  addPageBreakItem(): PageBreakItem {
    return this.#add('PAGE_BREAK');
  }
  addParagraphTextItem(): ParagraphTextItem {
    return this.#add('PARAGRAPH_TEXT');
  }
  addRatingItem(): RatingItem {
    return this.#add('RATING');
  }
  addScaleItem(): ScaleItem {
    return this.#add('SCALE');
  }
  addSectionHeaderItem(): SectionHeaderItem {
    return this.#add('SECTION_HEADER');
  }
  addTextItem(): TextItem {
    return this.#add('TEXT');
  }
  addTimeItem(): TimeItem {
    return this.#add('TIME');
  }
  addVideoItem(): VideoItem {
    return this.#add('VIDEO');
  }

  addEditor(who: string | User): this {
    return this.#people('addEditor', arguments, (form) => {
      form.editors = [...new Set([...form.editors, ...emails(who)])];
    });
  }
  addEditors(emailAddresses: string[]): this {
    matchSignature('FormApp.Form.addEditors', arguments, ['String[]']);
    return this.#change((form) => {
      form.editors = [...new Set([...form.editors, ...emailAddresses])];
    });
  }
  getEditors(): User[] {
    const form = this.#form();
    return Array.from([form.owner, ...form.editors], (email) => new User(executionOf(this), email));
  }
  removeEditor(who: string | User): this {
    return this.#people('removeEditor', arguments, (form) => {
      form.editors = form.editors.filter((email) => !emails(who).includes(email));
    });
  }
  addPublishedReader(who: string | User): this {
    return this.#people('addPublishedReader', arguments, (form) => {
      form.publishedReaders = [...new Set([...form.publishedReaders, ...emails(who)])];
    });
  }
  addPublishedReaders(emailAddresses: string[]): this {
    matchSignature('FormApp.Form.addPublishedReaders', arguments, ['String[]']);
    return this.#change((form) => {
      form.publishedReaders = [...new Set([...form.publishedReaders, ...emailAddresses])];
    });
  }
  getPublishedReaders(): User[] {
    return Array.from(this.#form().publishedReaders, (email) => new User(executionOf(this), email));
  }
  removePublishedReader(who: string | User): this {
    return this.#people('removePublishedReader', arguments, (form) => {
      form.publishedReaders = form.publishedReaders.filter((email) => !emails(who).includes(email));
    });
  }

  canEditResponse(): boolean {
    return this.#form().editResponses;
  }
  collectsEmail(): boolean {
    return this.#form().collectEmail;
  }
  hasLimitOneResponsePerUser(): boolean {
    return this.#form().limitOne;
  }
  hasProgressBar(): boolean {
    return this.#form().progressBar;
  }
  hasRespondAgainLink(): boolean {
    return this.#form().showLinkAgain;
  }
  getShuffleQuestions(): boolean {
    return this.#form().shuffle;
  }
  isAcceptingResponses(): boolean {
    const form = this.#form();
    return form.published && form.accepting;
  }
  isPublished(): boolean {
    return this.#form().published;
  }
  isPublishingSummary(): boolean {
    return this.#form().showSummary;
  }
  isQuiz(): boolean {
    return this.#form().quiz;
  }
  requiresLogin(): boolean {
    return this.#form().requireLogin;
  }
  /** Forms made now have publishing settings of their own. */
  supportsAdvancedResponderPermissions(): boolean {
    this.#form();
    return true;
  }
  getConfirmationMessage(): string {
    return this.#form().confirmationMessage;
  }
  getCustomClosedFormMessage(): string {
    return this.#form().closedMessage;
  }
  getDescription(): string {
    return this.#form().description;
  }
  getTitle(): string {
    return this.#form().title;
  }
  getId(): string {
    return this.#id;
  }
  getEditUrl(): string {
    return `https://docs.google.com/forms/d/${this.#form().id}/edit`;
  }
  getPublishedUrl(): string {
    return publishedUrl(this.#form());
  }
  getSummaryUrl(): string {
    return `https://docs.google.com/forms/d/${this.#form().id}/viewanalytics`;
  }
  /** A short address that is unique to the long one; nothing answers at it. */
  shortenFormUrl(url: string): string {
    matchSignature('FormApp.Form.shortenFormUrl', arguments, ['String']);
    const { codec } = executionOf(this);
    const digest = codec.toBase64(codec.digest('SHA_256', codec.encode(url, 'UTF-8')));
    return `https://forms.gle/${digest.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 17)}`;
  }

  setAcceptingResponses(_enabled: boolean): this {
    matchSignature('FormApp.Form.setAcceptingResponses', arguments, ['Boolean']);
    if (arguments[0] === true && !this.#form().published) throw exception('The form must be published to accept responses.');
    return this.#flag('setAcceptingResponses', 'accepting', arguments);
  }
  setAllowResponseEdits(_enabled: boolean): this {
    return this.#flag('setAllowResponseEdits', 'editResponses', arguments);
  }
  setCollectEmail(_collect: boolean): this {
    return this.#flag('setCollectEmail', 'collectEmail', arguments);
  }
  setLimitOneResponsePerUser(_enabled: boolean): this {
    return this.#flag('setLimitOneResponsePerUser', 'limitOne', arguments);
  }
  setProgressBar(_enabled: boolean): this {
    return this.#flag('setProgressBar', 'progressBar', arguments);
  }
  setPublishingSummary(_enabled: boolean): this {
    return this.#flag('setPublishingSummary', 'showSummary', arguments);
  }
  setRequireLogin(_requireLogin: boolean): this {
    return this.#flag('setRequireLogin', 'requireLogin', arguments);
  }
  setShowLinkToRespondAgain(_enabled: boolean): this {
    return this.#flag('setShowLinkToRespondAgain', 'showLinkAgain', arguments);
  }
  setShuffleQuestions(_shuffle: boolean): this {
    return this.#flag('setShuffleQuestions', 'shuffle', arguments);
  }
  setIsQuiz(_enabled: boolean): this {
    return this.#flag('setIsQuiz', 'quiz', arguments);
  }
  /** Publishing opens the form for answers, unpublishing closes it. */
  setPublished(enabled: boolean): this {
    matchSignature('FormApp.Form.setPublished', arguments, ['Boolean']);
    return this.#change((form) => {
      if (enabled !== form.published) form.accepting = enabled;
      form.published = enabled;
    });
  }
  setConfirmationMessage(_message: string): this {
    return this.#text('setConfirmationMessage', 'confirmationMessage', arguments, 'message');
  }
  setCustomClosedFormMessage(_message: string): this {
    return this.#text('setCustomClosedFormMessage', 'closedMessage', arguments, 'message');
  }
  setDescription(_description: string): this {
    return this.#text('setDescription', 'description', arguments, 'description');
  }
  setTitle(_title: string): this {
    return this.#text('setTitle', 'title', arguments, 'title');
  }

  deleteItem(which: number | BaseItem): void {
    const form = this.#form();
    const index = this.#index(form, which, 'deleteItem', arguments);
    const [gone] = form.items.splice(index, 1);
    // pages that led to a deleted one go on to the next
    for (const item of form.items) {
      if (item.goToPageId === gone?.id) Object.assign(item, { goToPageId: null, navigation: 'CONTINUE' });
      for (const choice of item.choices) if (choice.goToPageId === gone?.id) Object.assign(choice, { goToPageId: null, navigation: 'CONTINUE' });
    }
    this.#changed(form);
  }
  getItemById(id: number): GenericItem | null {
    const found = this.#form().items.find((item) => item.id === Number(id));
    return found ? this.#generic(found) : null;
  }
  getItems(itemType?: EnumValue): GenericItem[] {
    matchSignature('FormApp.Form.getItems', arguments, [], ['ItemType']);
    return Array.from(this.#form().items, (item) => item)
      .filter((item) => !itemType || item.kind === (itemType.name() as keyof typeof ItemType))
      .map((item) => this.#generic(item));
  }
  moveItem(from: number | BaseItem, to: number): GenericItem {
    const form = this.#form();
    const index = this.#index(form, from, 'moveItem', arguments);
    if (!Number.isInteger(to) || to < 0 || to >= form.items.length) throw exception('Invalid data updating form.');
    const [item] = form.items.splice(index, 1);
    if (!item) throw exception('Invalid data updating form.');
    form.items.splice(to, 0, item);
    this.#changed(form);
    return this.#generic(item);
  }

  createResponse(): FormResponse {
    this.#form();
    return new FormResponse(executionOf(this), this.#id, null);
  }
  deleteAllResponses(): this {
    return this.#change((form) => {
      form.responses = [];
    });
  }
  deleteResponse(responseId: string): this {
    matchSignature('FormApp.Form.deleteResponse', arguments, ['String']);
    if (!this.#form().responses.some((one) => one.id === responseId)) throw exception('No response with the given ID could be found.');
    return this.#change((form) => {
      form.responses = form.responses.filter((one) => one.id !== responseId);
    });
  }
  getResponse(responseId: string): FormResponse {
    matchSignature('FormApp.Form.getResponse', arguments, ['String']);
    const found = this.#form().responses.find((one) => one.id === responseId);
    if (!found) throw exception('No response with the given ID could be found.');
    return new FormResponse(executionOf(this), this.#id, found);
  }
  /** In the order of submission; with a time, those submitted (or edited) at it or later. */
  getResponses(timestamp?: Date): FormResponse[] {
    if (arguments.length > 1 || (arguments.length === 1 && !isDate(timestamp))) throw signatureError('FormApp.Form.getResponses', arguments);
    const since = timestamp?.getTime() ?? -Infinity;
    const found = Array.from(this.#form().responses, (one) => one).filter((one) => one.timestamp >= since);
    found.sort((a, b) => a.timestamp - b.timestamp);
    return found.map((one) => new FormResponse(executionOf(this), this.#id, one));
  }
  submitGrades(responses: FormResponse[]): this {
    if (!Array.isArray(responses)) throw signatureError('FormApp.Form.submitGrades', arguments);
    return this.#change((form) => {
      for (const graded of responses.map((one) => one.grades$())) {
        const saved = form.responses.find((one) => one.id === graded.id);
        if (saved) saved.answers = JSON.parse(JSON.stringify(graded.answers)) as typeof saved.answers;
      }
    });
  }

  getDestinationId(): string {
    const { destination } = this.#form();
    if (!destination) throw exception('The form currently has no response destination.');
    return destination.spreadsheetId;
  }
  getDestinationType(): EnumValue {
    this.getDestinationId();
    return DestinationType.SPREADSHEET;
  }
  removeDestination(): this {
    executionOf(this).forms.unlink(this.#form());
    return this;
  }
  /** A new sheet with the platform's localised name appears in the spreadsheet. */
  setDestination(_type: EnumValue, id: string): this {
    matchSignature('FormApp.Form.setDestination', arguments, ['DestinationType', 'String']);
    const execution = executionOf(this);
    execution.flush();
    execution.forms.link(this.#form(), id);
    return this;
  }

  #form(): FormData {
    const form = executionOf(this).forms.get(this.#id);
    if (!form || form.trashed) throw exception(NOT_FOUND);
    return form;
  }
  #changed(form: FormData): void {
    executionOf(this).forms.changed(form);
  }
  #change(change: (form: FormData) => void): this {
    const form = this.#form();
    change(form);
    this.#changed(form);
    return this;
  }
  #flag(method: string, flag: Flag, args: ArrayLike<unknown>): this {
    matchSignature(`FormApp.Form.${method}`, args, ['Boolean']);
    return this.#change((form) => {
      form[flag] = args[0] === true;
    });
  }
  #text(method: string, field: TextField, args: ArrayLike<unknown>, name: string): this {
    if (args.length === 1 && (args[0] === null || args[0] === undefined)) throw exception(`Invalid argument: ${name}`);
    matchSignature(`FormApp.Form.${method}`, args, ['String|Number|Boolean']);
    return this.#change((form) => {
      form[field] = String(args[0]);
    });
  }
  #people(method: string, args: ArrayLike<unknown>, change: (form: FormData) => void): this {
    if (!fits(args, ['String']) && !fits(args, ['User'])) throw signatureError(`FormApp.Form.${method}`, args);
    return this.#change((form) => change(form));
  }
  #index(form: FormData, which: number | BaseItem, method: string, args: ArrayLike<unknown>): number {
    if (typeof which !== 'number' && !(which instanceof BaseItem)) throw signatureError(`FormApp.Form.${method}`, args);
    const index = typeof which === 'number' ? which : form.items.findIndex((item) => item.id === which.getId());
    if (!Number.isInteger(index) || index < 0 || index >= form.items.length) throw exception('Invalid data updating form.');
    return index;
  }
  #generic(item: FormItem): GenericItem {
    return new GenericItem(executionOf(this), this.#id, item.id);
  }
  #add<I extends ServiceObject>(kind: ItemKind): I {
    const execution = executionOf(this);
    const form = this.#form();
    const item = newItem(Number(execution.forms.newId()), kind);
    form.items.push(item);
    this.#changed(form);
    return makeItem(execution, this.#id, item) as I;
  }
}
guard(Form, 'FormApp.Form');
/** Id of a form given as an object, or null. */
export const formIdOf = (value: unknown): string | null => (servicePath(value) === 'FormApp.Form' ? (value as Form).getId() : null);
