// What every kind needs while it composes: facts with a note of each one that is missing, people in cases, grounds, common parts of the text.

import { dateParts, fullName, initialsFirst, NBSP, sentence, typographic } from '../language';
import type { SheetId } from '../records';
import { citedGrounds } from './cited';
import type { Facts, Ground, OrderPerson, Participant } from './facts';
import { official, participant } from './from-register';
import { listOf, textOf } from './given';
import { groundsFor } from './grounds';
import type { DocumentKind, Given } from './kind';
import { letterheadOf } from './letterhead';
import type { Appendix, Block, Clause, DocumentModel, DocumentResult, DocumentWord, MissingFact, Opening } from './model';
import { postAndOrganisation } from './place-of-work';
import { executorOf, isLongTitle } from './requisites';
import { genderOf, lowerFirst, upperFirst, Wordings } from './wordings';

export const ORDER_WORD: DocumentWord = { dative: 'приказу', instrumental: 'приказом' };

export type Tracks = { readonly pupils: boolean; readonly employees: boolean };

/** Parts of a document that a kind decides; the rest (school, number, date, signature) comes from the facts. */
export interface Parts {
  readonly title: string;
  readonly body: readonly Block[];
  readonly opening?: Opening;
  readonly word?: DocumentWord;
  readonly orientation?: DocumentModel['orientation'];
  readonly appendices?: readonly Appendix[];
  /** False where the director does not sign it. */
  readonly signed?: boolean;
  readonly acquaintance?: readonly OrderPerson[];
}

export class Composer {
  readonly wordings: Wordings;
  readonly notices: string[] = [];
  private readonly missing = new Map<string, string>();

  constructor(readonly kind: DocumentKind, readonly facts: Facts, readonly given: Given) {
    this.wordings = new Wordings(facts.forms, facts.setting('layout.initials').trim().toLowerCase().startsWith('перед'));
    for (const ask of kind.asks) if (ask.required && listOf(given, ask.key).length === 0) this.lack(`asked.${ask.key}`, `Не заполнено: ${lowerFirst(ask.title)}.`);
  }

  /** Notes a missing fact; the document is not composed. */
  lack(field: string, message: string): void {
    if (!this.missing.has(field)) this.missing.set(field, message);
  }

  /** Advice that does not stop the document. */
  advise(notice: string): void {
    if (!this.notices.includes(notice)) this.notices.push(notice);
  }

  /** A setting that the document cannot do without. */
  setting(key: string, message: string): string {
    const value = this.facts.setting(key).trim();
    if (value === '') this.lack(`settings.${key}`, message);
    return value;
  }

  /** What was asked, as one text. */
  text(key: string): string {
    return textOf(this.given, key);
  }

  /** What was asked, as codes, ids or lines. */
  list(key: string): readonly string[] {
    return listOf(this.given, key);
  }

  /** A date that was asked; anything else is reported. */
  date(key: string): string {
    const value = this.text(key);
    if (value !== '' && dateParts(value) === null) this.lack(`asked.${key}`, `Дата записана неверно: ${lowerFirst(this.kind.asks.find((ask) => ask.key === key)?.title ?? key)}.`);
    return value;
  }

  /** The value of a cell, reported when empty. `key` is the row's key, for role rows 'code|year'. */
  cell(sheet: SheetId, key: string, column: string, value: string, message: string): string {
    if (value.trim() === '') this.lack(`${sheet}.${key}.${column}`, message);
    return value.trim();
  }

  /** A person of the register who is declined or named: surname is needed, gender where the name does not show it. */
  person(code: string, { post = false, declined = true }: { post?: boolean; declined?: boolean } = {}): Participant {
    const person = participant(this.facts.people.get(code));
    // Nobody is chosen yet: the ask itself is reported.
    if (code !== '') this.checkPerson(person, `people.${code}`, `${code}`, { post, declined });
    return person;
  }

  director(): OrderPerson {
    const person = official(this.facts.setting, 'director');
    if (person.last.trim() === '') this.lack('settings.director.last', 'Не указана фамилия директора.');
    if (person.post.trim() === '') this.lack('settings.director.post', 'Не указана должность подписывающего.');
    return person;
  }

  /** «директора Бережного Олега Андреевича, действующего на основании устава»: whom an agreement names «в лице …». */
  representative(): string {
    const director = this.director();
    const gender = this.facts.forms.gender(director) ?? genderOf(director);
    if (director.last.trim() !== '' && gender === null) this.lack('settings.director.gender', 'Укажите пол директора. Без него фамилия не склоняется.');
    const post = lowerFirst(this.wordings.post(director.post, 'genitive'));
    // Whoever acts for the director acts by an order of the founder.
    const basis = ACTING.test(director.post.trim()) ? `приказа от ______________ №${NBSP}______` : 'устава';
    return `${post} ${this.wordings.full(director, 'genitive')}, ${gender === 'f' ? 'действующей' : 'действующего'} на основании ${basis}`;
  }

  curator(): OrderPerson {
    const person = official(this.facts.setting, 'curator');
    this.checkPerson(person, 'settings.curator', 'куратор', { post: true, declined: true });
    return person;
  }

  private checkPerson(person: Participant | OrderPerson, field: string, who: string, wants: { post: boolean; declined: boolean }): void {
    const collective = 'collective' in person && person.collective === true;
    if (person.last.trim() === '') this.lack(`${field}.last`, collective ? `Не указано название коллектива: ${who}.` : `Не указана фамилия: ${who}.`);
    else if (wants.declined && !collective && this.facts.forms.gender(person) === null && genderOf(person) === null) this.lack(`${field}.gender`, `${sentence(`Укажите пол: ${who}, ${fullName(person)}`)} Без него фамилия не склоняется.`);
    const place = 'class' in person ? person.class.trim() : '';
    if (wants.post && !collective && postAndOrganisation(person) === '' && place === '') this.lack(`${field}.post`, sentence(`Не указана должность: ${who}, ${fullName(person)}`));
  }

  /** Grounds of the tracks, highest level first. */
  grounds(tracks: Tracks): readonly Ground[] {
    const chosen = groundsFor(this.facts.grounds, tracks);
    if (chosen.length === 0) this.advise('В документе нет ни одного основания: добавьте акты в «Нормативную базу».');
    return chosen;
  }

  /** «В целях …, в соответствии с …, …»: `aim` begins the sentence, `basis` ends it («с письменного согласия участников»). */
  preamble(aim: string, tracks: Tracks, ...basis: readonly string[]): Block {
    return { is: 'paragraph', text: typographic([aim, ...citedGrounds(this.grounds(tracks), this.facts.setting, this.wordings, this), ...basis].join(', ')), space: true };
  }

  /** Who controls orders as the settings say: nobody but the director, the curator, or a person by code, full name or a surname that only one bears. */
  controller(): OrderPerson | null {
    const who = folded(this.facts.setting('order.control'));
    if (who === '' || who.startsWith('оставляю')) return null;
    if (who.startsWith('куратор')) return this.curator();
    const named = this.facts.tables.people.filter((each) => each.code.toLowerCase() === who || folded(fullName(each)) === who);
    const found = named.length > 0 ? named : this.facts.tables.people.filter((each) => folded(each.last) === who);
    if (found.length === 1) return this.person((found[0] as { code: string }).code, { post: true });
    this.lack('settings.order.control', 'Контроль за исполнением: напишите «оставляю за собой», «куратор» или того, кто один так назван в «Людях».');
    return null;
  }

  /** «Контроль … оставляю за собой» or «… возложить на …», as set. */
  control(): Clause {
    const person = this.controller();
    if (!person) return { text: 'Контроль за исполнением настоящего приказа оставляю за собой.' };
    const post = lowerFirst(this.wordings.post(person.post, 'accusative'));
    return { text: `Контроль за исполнением настоящего приказа возложить на ${post} ${this.wordings.surnameFirst(person, 'accusative')}` };
  }

  /** Preamble, «ПРИКАЗЫВАЮ:», clauses: the text of an order. */
  order(preamble: Block, clauses: readonly Clause[]): readonly Block[] {
    return [preamble, { is: 'command', text: this.facts.setting('layout.command').trim() || 'ПРИКАЗЫВАЮ:' }, { is: 'clauses', list: clauses.map(finished) }];
  }

  /** The document, or everything that is missing at once. */
  done({ title, body, opening = { is: 'order', heading: 'ПРИКАЗ' }, word = ORDER_WORD, orientation = 'portrait', appendices = [], signed = true, acquaintance = [] }: Parts): DocumentResult {
    const { facts } = this;
    this.setting('school.full', 'Не указано полное наименование школы.');
    this.setting('school.short', 'Не указано краткое наименование школы.');
    if (opening.is === 'order') this.setting('school.place', 'Не указано место издания приказа (город, село).');
    if (!/^\d{4}\/\d{4}$/.test(facts.year)) this.lack('settings.year', 'Не указан учебный год (2026/2027).');
    const director = signed ? this.director() : null;
    if (this.missing.size > 0) return this.refused();
    if (opening.is === 'order' && isLongTitle(title)) this.advise('Заголовок длиннее пяти строк: сократите его, подробности скажет текст.');
    const once = new Map(acquaintance.map((each) => [`${fullName(each)}|${each.post}|${'class' in each ? String(each.class) : ''}`, fullName(each)]));
    return {
      ok: true, wordings: this.wordings.list, notices: this.notices,
      model: {
        kind: this.kind.id, opening, word, orientation, appendices, title, body,
        letterhead: letterheadOf(facts.setting), date: facts.date, number: facts.number, blankYear: dateParts(facts.date || facts.today)?.year ?? null,
        signature: director && { post: upperFirst(director.post.trim()), name: initialsFirst(director) },
        executor: executorOf(opening, facts), acquaintance: Array.from(once.values(), (name) => ({ name })),
      },
    };
  }

  /** Everything that is missing. */
  refused(): DocumentResult {
    return { ok: false, code: 'missing-facts', missing: Array.from(this.missing, ([field, message]) => ({ field, message }) satisfies MissingFact) };
  }
}

/** «исполняющий обязанности директора», «и. о. директора», «врио директора». */
const ACTING = /^(?:временно\s+)?исполняющ|^и\.?\s*о\.?\s|^врио(?:\s|$)/i;

const folded = (text: string): string => text.trim().toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ');

/** «… с куратором Мельник И.Ю.» already ends with a stop: `sentence` never doubles it. */
const finished = (clause: Clause): Clause => ({ ...clause, text: typographic(clause.items ? clause.text : sentence(clause.text)), ...(clause.items ? { items: clause.items.map(typographic) } : {}) });
