// All documents that can be made, in groups; typing narrows them.

import { useState } from 'preact/hooks';
import { GROUPS, kinds, type DocumentKind } from '../../src/programme/orders';
import { Field } from '../parts/pieces';

const plain = (text: string): string => text.toLowerCase().replace(/ё/g, 'е');

export const KindsList = ({ onChoose }: { onChoose: (kind: DocumentKind) => void }) => {
  const [wanted, setWanted] = useState('');
  const fitting = kinds.filter((kind) => plain(`${kind.title} ${kind.help}`).includes(plain(wanted.trim())));
  return (
    <>
      <Field label="Найти документ" value={wanted} onInput={setWanted} help="Например: замена, согласие, благодарность." />
      {fitting.length === 0 && <p role="status">Такого документа нет. Попробуйте другое слово или составьте «Свой приказ».</p>}
      <div class="two-columns">{GROUPS.filter((group) => fitting.some((kind) => kind.group === group)).map((group) => (
        <section key={group} class="task-group">
          <h3>{group}</h3>
          <ul class="tasks">{fitting.filter((kind) => kind.group === group).map((kind) => (
            <li key={kind.id}><button type="button" onClick={() => onChoose(kind)}><span><b>{kind.title}</b><br /><span class="gray">{kind.help}</span></span></button></li>
          ))}</ul>
        </section>
      ))}</div>
    </>
  );
};
