// A document as the director will read it: its head, its text, signature, appendices, acquaintance sheet.

import type { ApprovalStamp, Block, DocumentModel, TableBlock } from '../../src/programme/orders';
import { shownDate } from '../parts/words';

const Table = ({ columns, rows }: TableBlock) => (
  <table>
    <thead><tr>{columns.map((c) => <th scope="col" key={c.heading}>{c.heading}</th>)}</tr></thead>
    <tbody>{rows.map((row, i) => <tr key={i}>{row.length === 1 && columns.length > 1 ? <th scope="colgroup" colSpan={columns.length}>{row[0]}</th> : row.map((cell, at) => <td key={at} class="lines">{cell}</td>)}</tr>)}</tbody>
  </table>
);

const Part = ({ block }: { block: Block }) => {
  switch (block.is) {
    case 'paragraph': return <p class={`lines ${block.align === 'center' ? 'centre' : block.align === 'right' ? 'right' : ''}`}>{block.bold ? <b>{block.text}</b> : block.text}</p>;
    case 'command': return <p><b>{block.text}</b></p>;
    case 'heading': return <h3 class={block.level === 2 ? '' : 'centre'}>{block.text}</h3>;
    case 'clauses': return (
      <div>{block.list.map((clause, i) => {
        const number = `${block.prefix ? `${block.prefix}.` : ''}${i + 1}`;
        return <div key={number}><p>{number}. {clause.text}</p>{clause.items?.map((item, j) => <p key={j} class="inner">{clause.itemsAs === 'dashes' ? '–' : `${number}.${j + 1}.`} {item}</p>)}</div>;
      })}</div>
    );
    case 'list': return <div>{block.items.map((item, i) => <p key={i} class="inner">{block.mark === 'number' ? `${i + 1})` : '–'} {item}</p>)}</div>;
    case 'table': return <Table {...block} />;
    case 'signatures': return <div>{block.lines.map((line, i) => <p key={i} class="sides"><span>{line.label}</span><span>____________ {line.name || '____________'}</span></p>)}</div>;
    case 'sides': return <div class="sides"><div>{block.left.map((line, i) => <p key={i}>{line}</p>)}</div><div>{block.right.map((line, i) => <p key={i}>{line}</p>)}</div></div>;
    case 'ends': return <p class="sides"><span>{block.left}</span><span>{block.right}</span></p>;
    case 'page': return <hr />;
  }
};

const Parts = ({ blocks }: { blocks: readonly Block[] }) => <>{blocks.map((block, i) => <Part key={i} block={block} />)}</>;

const Stamps = ({ stamps }: { stamps: readonly ApprovalStamp[] }) => (
  <div class="sides">{stamps.map((stamp) => <div key={stamp.heading}><p>{stamp.heading}</p>{stamp.lines.map((line, i) => <p key={i}>{line}</p>)}</div>)}</div>
);

const dateOf = (model: DocumentModel): string => (model.date === '' ? `«___» ____________ ${model.blankYear ?? ''} г.` : shownDate(model.date));
const numberOf = (model: DocumentModel): string => `№ ${model.number || '______'}`;

const Head = ({ model }: { model: DocumentModel }) => {
  const { opening, letterhead } = model;
  if (opening.is === 'consent') return <>{opening.addressee.map((line, i) => <p key={i} class="right">{line}</p>)}{model.title !== '' && <h2 class="centre">{model.title}</h2>}</>;
  const school = <>{letterhead.founder !== '' && <p class="centre">{letterhead.founder}</p>}<p class="centre lines"><b>{letterhead.organisation}</b></p></>;
  switch (opening.is) {
    case 'order': return <>{school}<h2 class="centre">{opening.heading}</h2><p class="sides"><span>{dateOf(model)}</span><span>{numberOf(model)}</span></p><p class="centre">{letterhead.place}</p><p><b>{model.title}</b></p></>;
    case 'letter': return <>{school}{letterhead.contacts.map((line, i) => <p key={i} class="centre">{line}</p>)}<p>{dateOf(model)}{opening.unnumbered ? '' : ` ${numberOf(model)}`}</p>{opening.addressee.map((line, i) => <p key={i} class="right">{line}</p>)}{model.title !== '' && <p><b>{model.title}</b></p>}</>;
    case 'approval': return <>{school}<Stamps stamps={opening.stamps} /><h2 class="centre">{model.title}</h2></>;
    case 'certificate': return <>{school}<h2 class="centre">{opening.heading}</h2>{model.title !== '' && <p class="centre">{model.title}</p>}</>;
    case 'title': return <>{school}<h2 class="centre">{model.title}</h2></>;
  }
};

export const OrderText = ({ model }: { model: DocumentModel }) => (
  <article class="paper" aria-label="Текст документа" tabIndex={0}>
    <Head model={model} />
    <Parts blocks={model.body} />
    {model.signature && <p class="sides"><span>{model.signature.post}</span><span>{model.signature.name}</span></p>}
    {model.appendices.map((appendix, i) => (
      <section class="appendix" key={i}>
        <p class="right">Приложение{model.appendices.length > 1 ? ` ${i + 1}` : ''}<br />{appendix.approved ? `${appendix.approved} ${model.word.instrumental}` : `к ${model.word.dative}`} {model.letterhead.shortName}<br />от {dateOf(model)} {numberOf(model)}</p>
        {appendix.stamps && <Stamps stamps={appendix.stamps} />}
        <h3>{appendix.title}</h3>
        <Parts blocks={appendix.body} />
      </section>
    ))}
    {model.acquaintance.length > 0 && <><h3>С {model.word.instrumental} ознакомлены</h3><ul class="sign">{model.acquaintance.map((person, i) => <li key={i}>{person.name} ____________</li>)}</ul></>}
  </article>
);
