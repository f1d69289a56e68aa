// The wording of this one document by hand, text by text; empty lines of hers fall back to what the register says.

import { useState } from 'preact/hooks';
import { placesOf, type DocumentModel, type OwnWords } from '../../src/programme/orders';
import { Button, Footer, Heading, Note } from '../parts/pieces';

interface Props {
  /** The text as the register gives it. */
  model: DocumentModel;
  words: OwnWords;
  onDone: (words: OwnWords) => void;
  onBack: () => void;
}

export const OwnWordsForm = ({ model, words, onDone, onBack }: Props) => {
  const places = placesOf(model);
  const [drafts, setDrafts] = useState<{ readonly [place: string]: string }>(Object.fromEntries(Object.entries(words).map(([place, { now }]) => [place, now])));
  const keep = (): void => onDone(Object.fromEntries(places.flatMap(({ place, text }) => {
    const now = drafts[place]?.trim();
    return now === undefined || now === '' || now === text ? [] : [[place, { was: text, now }]];
  })));
  return (
    <>
      <main>
        <Heading>Изменить текст этого документа</Heading>
        <Note kind="info"><p>Правки останутся только в этом документе. Таблицы и подписи берутся из реестра: их правят там. Если сведения изменятся и ваша правка перестанет подходить, дополнение об этом скажет.</p></Note>
        {places.map(({ place, name, text }, i) => {
          const now = drafts[place] ?? text;
          return (
            <div class="block form-group" key={place}>
              <label for={`words-${i}`}>{name}{now !== text ? ' – изменён' : ''}</label>
              <textarea id={`words-${i}`} rows={Math.min(8, Math.max(2, Math.ceil(now.length / 90)))} value={now} onInput={(e) => setDrafts({ ...drafts, [place]: (e.target as HTMLTextAreaElement).value })} />
              {now !== text && <button type="button" class="link" onClick={() => setDrafts({ ...drafts, [place]: text })}>Вернуть прежний текст</button>}
            </div>
          );
        })}
      </main>
      <Footer><Button primary onClick={keep}>Оставить правки</Button><Button quiet onClick={onBack}>Назад</Button></Footer>
    </>
  );
};
