// Ui: alerts, prompts, menus, the sidebar and dialogs.

import { makeEnum, ServiceObject, signatureError, type Execution } from '../kernel';
import type { HtmlPage } from '../stores';
import { member, nameOf } from './enums';
import { MenuService } from './menu';
import { publish } from './publish';

type G = GoogleAppsScript.Base.Ui;
type ButtonName = GoogleAppsScript.Base.Button;
type Html = GoogleAppsScript.HTML.HtmlOutput;

const ButtonSet = makeEnum('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']) as unknown as typeof GoogleAppsScript.Base.ButtonSet;
const Button = makeEnum('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']) as unknown as typeof GoogleAppsScript.Base.Button;

class PromptResponseService extends ServiceObject implements GoogleAppsScript.Base.PromptResponse {
  readonly #answer: { button: string; text: string };
  constructor(execution: Execution, answer: { button: string; text: string }) {
    super(execution);
    this.#answer = answer;
  }
  getResponseText(): string {
    return this.#answer.text;
  }
  getSelectedButton(): ButtonName {
    return member(Button, this.#answer.button) as ButtonName;
  }
}
publish(PromptResponseService, 'PromptResponse', 'PromptResponse');

/** alert(prompt), alert(prompt, buttons), alert(title, prompt, buttons). */
function request(args: readonly unknown[]): { title: string; prompt: string; buttons: string } {
  const buttons = args.length > 1 ? nameOf(args[args.length - 1]) : 'OK';
  const [title, prompt] = args.length === 3 ? [args[0], args[1]] : ['', args[0]];
  return { title: String(title ?? ''), prompt: String(prompt ?? ''), buttons };
}

function pageOf(method: string, html: Html, title: string | null): HtmlPage {
  // HtmlOutput, or text that HtmlService would make one of
  if (typeof html !== 'object' || typeof html.getContent !== 'function') throw signatureError(`Ui.${method}`, title === null ? [html] : [html, title]);
  return { title: title ?? html.getTitle() ?? '', html: html.getContent(), width: html.getWidth() ?? null, height: html.getHeight() ?? null };
}

export class UiService extends ServiceObject implements Omit<G, 'showDialog'> {
  readonly #execution: Execution;
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;
  constructor(execution: Execution) {
    super(execution);
    this.#execution = execution;
  }
  alert(...args: unknown[]): ButtonName {
    const answer = this.#execution.ui.ask({ ...request(args), input: false });
    return member(Button, answer.button) as ButtonName;
  }
  prompt(...args: unknown[]): GoogleAppsScript.Base.PromptResponse {
    const asked = request(args);
    // a prompt without buttons of its own has only OK
    return new PromptResponseService(this.#execution, this.#execution.ui.ask({ ...asked, input: true }));
  }
  createMenu(caption: string): GoogleAppsScript.Base.Menu {
    return new MenuService(this.#execution, caption, 'custom');
  }
  createAddonMenu(): GoogleAppsScript.Base.Menu {
    return new MenuService(this.#execution, '', 'addon');
  }
  showSidebar(userInterface: Html): void {
    this.#execution.ui.showSidebar(pageOf('showSidebar', userInterface, null));
  }
  showModalDialog(userInterface: Html, title: string): void {
    this.#execution.ui.showDialog(pageOf('showModalDialog', userInterface, title), true);
  }
  showModelessDialog(userInterface: Html, title: string): void {
    this.#execution.ui.showDialog(pageOf('showModelessDialog', userInterface, title), false);
  }
}
publish(UiService, 'Ui', 'Ui');
