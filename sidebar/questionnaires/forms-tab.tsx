// «Анкеты»: those that stand beside the one that is looked at, and all that can be asked in a year.

import { useState } from 'preact/hooks';
import { closeWindow } from '../client';
import { useFocusOn } from '../intake/use-focus-on';
import { Button, Footer, Note } from '../parts/pieces';
import { counted } from '../parts/words';
import { CreateForm } from './create-form';
import { FormCard } from './form-card';
import { PersonalLinksList } from './links';
import { Taking } from './taking';
import type { Questionnaires } from './types';
import { chipOf } from './words';

type Looked = { is: 'nothing' } | { is: 'form'; id: string; created: boolean } | { is: 'links'; id: string } | { is: 'kind'; key: string };

interface Props {
  now: Questionnaires;
  again: () => Promise<unknown>;
}

export const FormsTab = ({ now, again }: Props) => {
  const first = now.forms[0];
  const [looked, setLooked] = useState<Looked>(first ? { is: 'form', id: first.id, created: false } : { is: 'nothing' });
  const form = looked.is === 'form' || looked.is === 'links' ? now.forms.find((one) => one.id === looked.id) : undefined;
  const kind = looked.is === 'kind' ? now.kinds.find((one) => one.key === looked.key) : undefined;
  const pane = useFocusOn<HTMLDivElement>(`${looked.is} ${looked.is === 'kind' ? looked.key : looked.is === 'nothing' ? '' : looked.id}`);
  const standing = (key: string): number => now.forms.filter((one) => one.kind === key).length;
  return (
    <>
      <main>
        <Taking now={now} again={again} />
        <div class="two-panes questionnaires">
          <div class="pane">
            <h2>Созданные анкеты</h2>
            {now.forms.length === 0 ? <p>Анкет ещё нет. Выберите ниже, что спросить.</p> : (
              <ul class="tasks">
                {now.forms.map((one) => {
                  const chip = chipOf(one);
                  return (
                    <li key={one.id}>
                      <button type="button" aria-pressed={form?.id === one.id} onClick={() => setLooked({ is: 'form', id: one.id, created: false })}>
                        <span class="grow">{one.title}</span><span class="gray">{counted(one.answers, 'ответ', 'ответа', 'ответов')}</span><span class={`chip ${chip.kind}`}>{chip.text}</span>
                      </button>
                    </li>
                  );
                })}
              </ul>
            )}
            <h2>Что можно спросить</h2>
            <ul class="tasks">
              {now.kinds.map((one) => (
                <li key={one.key}>
                  <button type="button" aria-pressed={looked.is === 'kind' && looked.key === one.key} onClick={() => setLooked({ is: 'kind', key: one.key })}>
                    <span class="grow">{one.title} <span class="gray">– {one.when}; {one.audience}</span></span>{standing(one.key) > 0 && <span class="gray">создано: {standing(one.key)}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </div>
          <div class="pane" ref={pane} tabIndex={-1}>
            {looked.is === 'form' && looked.created && form?.state === 'открыта' && <Note kind="good"><p>Анкета создана и открыта. Раздайте ссылку или QR.</p></Note>}
            {looked.is === 'form' && form && <FormCard key={form.id} form={form} again={again} onLinks={() => setLooked({ is: 'links', id: form.id })} onGone={() => setLooked({ is: 'nothing' })} />}
            {looked.is === 'links' && form && <PersonalLinksList key={form.id} form={form} onBack={() => setLooked({ is: 'form', id: form.id, created: false })} />}
            {kind && <CreateForm key={kind.key} kind={kind} now={now} again={again} onCreated={(id) => setLooked({ is: 'form', id, created: true })} />}
            {!form && !kind && <p class="gray">Выберите слева анкету или что спросить.</p>}
          </div>
        </div>
      </main>
      <Footer><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
    </>
  );
};
