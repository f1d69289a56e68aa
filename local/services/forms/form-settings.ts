// The settings of a form: texts, switches, publishing, addresses.

import { exception } from '../errors';
import { executionOf } from '../guard';
import { matchSignature } from '../signature';
import { FormItems } from './form-items';
import { publishedUrl } from './response';

type Flag = 'accepting' | 'editResponses' | 'collectEmail' | 'limitOne' | 'progressBar' | 'showSummary' | 'requireLogin' | 'showLinkAgain' | 'shuffle' | 'quiz';
type TextField = 'title' | 'description' | 'confirmationMessage' | 'closedMessage';

export abstract class FormSettings extends FormItems {
  canEditResponse(): boolean {
    return this.form$().editResponses;
  }
  collectsEmail(): boolean {
    return this.form$().collectEmail;
  }
  hasLimitOneResponsePerUser(): boolean {
    return this.form$().limitOne;
  }
  hasProgressBar(): boolean {
    return this.form$().progressBar;
  }
  hasRespondAgainLink(): boolean {
    return this.form$().showLinkAgain;
  }
  getShuffleQuestions(): boolean {
    return this.form$().shuffle;
  }
  isAcceptingResponses(): boolean {
    const form = this.form$();
    return form.published && form.accepting;
  }
  isPublished(): boolean {
    return this.form$().published;
  }
  isPublishingSummary(): boolean {
    return this.form$().showSummary;
  }
  isQuiz(): boolean {
    return this.form$().quiz;
  }
  requiresLogin(): boolean {
    return this.form$().requireLogin;
  }
  /** Forms made now have publishing settings of their own. */
  supportsAdvancedResponderPermissions(): boolean {
    this.form$();
    return true;
  }
  getConfirmationMessage(): string {
    return this.form$().confirmationMessage;
  }
  getCustomClosedFormMessage(): string {
    return this.form$().closedMessage;
  }
  getDescription(): string {
    return this.form$().description;
  }
  getTitle(): string {
    return this.form$().title;
  }
  getEditUrl(): string {
    return `https://docs.google.com/forms/d/${this.form$().id}/edit`;
  }
  getPublishedUrl(): string {
    return publishedUrl(this.form$());
  }
  getSummaryUrl(): string {
    return `https://docs.google.com/forms/d/${this.form$().id}/viewanalytics`;
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
    if (arguments[0] === true && !this.form$().published) throw exception('The form must be published to accept responses.');
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
    return this.change$((form) => {
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

  #flag(method: string, flag: Flag, args: ArrayLike<unknown>): this {
    matchSignature(`FormApp.Form.${method}`, args, ['Boolean']);
    return this.change$((form) => {
      form[flag] = args[0] === true;
    });
  }
  #text(method: string, field: TextField, args: ArrayLike<unknown>, name: string): this {
    if (args.length === 1 && (args[0] === null || args[0] === undefined)) throw exception(`Invalid argument: ${name}`);
    matchSignature(`FormApp.Form.${method}`, args, ['String|Number|Boolean']);
    return this.change$((form) => {
      form[field] = String(args[0]);
    });
  }
}
