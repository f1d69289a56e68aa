// The texts of an order as the template's tags want them: numbers of clauses, marks of appendices, blanks for number and date.

import { dateBlank, longDate, NBSP, shortDate } from '../programme/language';
import type { Appendix, Clause, OrderModel } from '../programme/orders';
import { plainText } from './plain-text';
import { appendixTag, columnTag } from './template/order-body';

type Tags = { readonly [tag: string]: string | Tags | readonly Tags[] };

const NUMBER_BLANK = '______';

const dateText = (model: OrderModel): string => (model.date ? longDate(model.date) : dateBlank(model.blankYear));

const numberText = (model: OrderModel): string => `№${NBSP}${model.number ? plainText(model.number) : NUMBER_BLANK}`;

/** «от 01.10.2026 № 71-б», with blanks for what is not known yet. */
const reference = (model: OrderModel): string => `от ${model.date ? shortDate(model.date) : dateBlank(model.blankYear)} ${numberText(model)}`;

function clause(each: Clause, number: string): Tags {
  const items = (each.items ?? []).map((text, index) => ({ number: `${number}.${index + 1}`, text: plainText(text) }));
  return { number, text: plainText(each.text), items };
}

const cells = (texts: readonly string[]): Tags =>
  Object.fromEntries(texts.map((text, index) => [columnTag(index), plainText(text)]));

/** One appendix carries no number: «Приложение»; several are numbered. */
function appendix(each: Appendix, index: number, model: OrderModel): Tags {
  const number = model.appendices.length > 1 ? ` №${NBSP}${index + 1}` : '';
  return {
    mark: `Приложение${number}\nк ${model.dativeWord} ${plainText(model.shortName)}\n${reference(model)}`,
    title: plainText(each.title),
    headings: cells(each.columns.map((column) => column.heading)),
    rows: each.rows.map(cells),
  };
}

/** Every tag of the template with its text. */
export function orderTags(model: OrderModel): Tags {
  const numbered = model.clauses.map((each, index) => clause(each, String(index + 1)));
  return {
    founder: plainText(model.founder),
    organisation: plainText(model.organisation),
    shortName: plainText(model.shortName),
    heading: plainText(model.heading),
    dateText: dateText(model),
    place: plainText(model.place),
    numberText: numberText(model),
    title: plainText(model.title),
    preamble: plainText(model.preamble),
    command: plainText(model.command),
    clauses: numbered.slice(0, -2),
    lastClauses: numbered.slice(-2),
    signature: { post: plainText(model.signature.post), name: plainText(model.signature.name) },
    acquaintanceTitle: `с ${model.instrumentalWord} ${plainText(model.shortName)}\n${reference(model)}\n«${plainText(model.title)}»`,
    acquaintance: model.acquaintance.map(({ name }, index) => ({ number: String(index + 1), name: plainText(name) })),
    ...Object.fromEntries(model.appendices.map((each, index) => [appendixTag(index), appendix(each, index, model)])),
  };
}
