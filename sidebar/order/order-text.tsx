// The order as the director will read it: heading, preamble, clauses, signature, appendices.

import type { Appendix, OrderModel } from '../../src/programme/orders';

const Table = ({ appendix, model, number }: { appendix: Appendix; model: OrderModel; number: string }) => (
  <section class="appendix">
    <p class="right">Приложение{number}<br />{model.dativeWord} {model.shortName}<br />от ____________ № ______</p>
    <h3>{appendix.title}</h3>
    <table>
      <thead><tr>{appendix.columns.map((c) => <th scope="col" key={c.heading}>{c.heading}</th>)}</tr></thead>
      <tbody>{appendix.rows.map((row, i) => <tr key={i}>{row.map((cell, at) => <td key={at} class="lines">{cell}</td>)}</tr>)}</tbody>
    </table>
  </section>
);

export const OrderText = ({ model }: { model: OrderModel }) => (
  <article class="paper" aria-label="Текст приказа" tabIndex={0}>
    {model.founder !== '' && <p class="centre">{model.founder}</p>}
    <p class="centre"><b>{model.organisation}</b></p>
    <h2 class="centre">{model.heading}</h2>
    <p class="sides"><span>«___» ____________ {model.blankYear ?? ''} г.</span><span>№ ______</span></p>
    <p class="centre">{model.place}</p>
    <p><b>{model.title}</b></p>
    <p>{model.preamble}</p>
    <p><b>{model.command}</b></p>
    <ol>{model.clauses.map((clause) => <li key={clause.text}>{clause.text}{clause.items && <ol class="inner">{clause.items.map((item) => <li key={item}>{item}</li>)}</ol>}</li>)}</ol>
    <p class="sides"><span>{model.signature.post}</span><span>{model.signature.name}</span></p>
    {model.appendices.map((appendix, i) => <Table key={appendix.title} appendix={appendix} model={model} number={model.appendices.length > 1 ? ` ${i + 1}` : ''} />)}
    <h3>С приказом ознакомлены</h3>
    <ul class="sign">{model.acquaintance.map((person, i) => <li key={i}>{person.name} ____________</li>)}</ul>
  </article>
);
