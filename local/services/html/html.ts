// HtmlService: pages for the sidebar and dialogs, from text, files and templates.

import { Blob, blobData } from '../base/blob';
import { makeEnum, type EnumValue } from '../enums';
import { exception } from '../errors';
import type { Execution } from '../execution';
import { guard, outside, ServiceObject } from '../guard';
import { fits, matchSignature, signatureError } from '../signature';
import { escapeHtml, evaluateTemplate, templateCode } from './template';

const SandboxMode = makeEnum('HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
const XFrameOptionsMode = makeEnum('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

class HtmlOutputMetaTag extends ServiceObject {
  readonly #name: string;
  readonly #content: string;
  constructor(execution: Execution, name: string, content: string) {
    super(execution);
    this.#name = name;
    this.#content = content;
  }
  getName(): string {
    return this.#name;
  }
  getContent(): string {
    return this.#content;
  }
}
guard(HtmlOutputMetaTag, 'HtmlService.HtmlOutputMetaTag');

const META_NAMES = new Set(['apple-mobile-web-app-capable', 'apple-mobile-web-app-status-bar-style', 'google-site-verification', 'mobile-web-app-capable', 'viewport']);

export class HtmlOutput extends ServiceObject {
  readonly #execution: Execution;
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  #favicon: string | null = null;
  readonly #metas: HtmlOutputMetaTag[] = [];
  constructor(execution: Execution, content: string) {
    super(execution);
    this.#execution = execution;
    this.#content = content;
  }
  addMetaTag(name: string, content: string): this {
    matchSignature('HtmlService.HtmlOutput.addMetaTag', arguments, ['String', 'String']);
    if (!META_NAMES.has(name)) throw exception('The meta tag you specified is not allowed in this context.');
    this.#metas.push(new HtmlOutputMetaTag(this.#execution, name, content));
    return this;
  }
  append(addedContent: string): this {
    this.#content += String(addedContent);
    return this;
  }
  appendUntrusted(addedContent: string): this {
    this.#content += escapeHtml(String(addedContent));
    return this;
  }
  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.#execution, this.#content);
  }
  clear(): this {
    this.#content = '';
    return this;
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  getBlob(): Blob {
    return new Blob(this.#execution, { name: this.#title || null, contentType: 'text/html', bytes: this.#execution.codec.encode(this.#content, 'UTF-8') });
  }
  getContent(): string {
    return this.#content;
  }
  getFaviconUrl(): string | null {
    return this.#favicon;
  }
  getHeight(): number | null {
    return this.#height;
  }
  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.#metas];
  }
  getTitle(): string {
    return this.#title;
  }
  getWidth(): number | null {
    return this.#width;
  }
  setContent(content: string): this {
    matchSignature('HtmlService.HtmlOutput.setContent', arguments, ['String']);
    this.#content = content;
    return this;
  }
  setFaviconUrl(iconUrl: string): this {
    this.#favicon = iconUrl;
    return this;
  }
  setHeight(height: number): this {
    matchSignature('HtmlService.HtmlOutput.setHeight', arguments, ['Number?']);
    this.#height = height;
    return this;
  }
  setSandboxMode(_mode: EnumValue): this {
    matchSignature('HtmlService.HtmlOutput.setSandboxMode', arguments, ['SandboxMode']);
    return this;
  }
  setTitle(title: string): this {
    matchSignature('HtmlService.HtmlOutput.setTitle', arguments, ['String']);
    this.#title = title;
    return this;
  }
  setWidth(width: number): this {
    matchSignature('HtmlService.HtmlOutput.setWidth', arguments, ['Number?']);
    this.#width = width;
    return this;
  }
  setXFrameOptionsMode(_mode: EnumValue): this {
    matchSignature('HtmlService.HtmlOutput.setXFrameOptionsMode', arguments, ['XFrameOptionsMode']);
    return this;
  }
}
guard(HtmlOutput, 'HtmlService.HtmlOutput');

export class HtmlTemplate extends ServiceObject {
  readonly #execution: Execution;
  readonly #source: string;
  constructor(execution: Execution, source: string) {
    super(execution);
    this.#execution = execution;
    this.#source = source;
  }
  /** Properties that the script put on the template are its variables. */
  evaluate(): HtmlOutput {
    const own: Record<string, unknown> = Object.fromEntries(Object.entries(this));
    return new HtmlOutput(this.#execution, outside(this.#execution, () => evaluateTemplate(this.#source, own)));
  }
  getCode(): string {
    return templateCode(this.#source);
  }
  getCodeWithComments(): string {
    return templateCode(this.#source, true);
  }
  getRawContent(): string {
    return this.#source;
  }
}
guard(HtmlTemplate, 'HtmlService.HtmlTemplate');

export class HtmlService extends ServiceObject {
  readonly #execution: Execution;
  readonly SandboxMode = SandboxMode;
  readonly XFrameOptionsMode = XFrameOptionsMode;
  constructor(execution: Execution) {
    super(execution);
    this.#execution = execution;
  }
  createHtmlOutput(content?: unknown): HtmlOutput {
    if (arguments.length === 0) return new HtmlOutput(this.#execution, '');
    return new HtmlOutput(this.#execution, this.#text(content, 'createHtmlOutput', arguments));
  }
  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return new HtmlOutput(this.#execution, this.#file(filename, 'createHtmlOutputFromFile', arguments));
  }
  createTemplate(content: unknown): HtmlTemplate {
    return new HtmlTemplate(this.#execution, this.#text(content, 'createTemplate', arguments));
  }
  createTemplateFromFile(filename: string): HtmlTemplate {
    return new HtmlTemplate(this.#execution, this.#file(filename, 'createTemplateFromFile', arguments));
  }
  getUserAgent(): string | null {
    return null;
  }
  #text(content: unknown, method: string, args: ArrayLike<unknown>): string {
    if (fits(args, ['String'])) return String(content);
    const data = blobData(content);
    if (!data) throw signatureError(`HtmlService.${method}`, args);
    return this.#execution.codec.decode(data.bytes, 'UTF-8');
  }
  #file(filename: string, method: string, args: ArrayLike<unknown>): string {
    matchSignature(`HtmlService.${method}`, args, ['String']);
    const html = this.#execution.script.html(filename);
    if (html === null) throw exception(`No HTML file named ${filename} was found.`);
    return html;
  }
}
guard(HtmlService, 'HtmlService');
