// «Перейти на коды»: what goes where, the key first and proved, then step by step; gone on with after any interruption.

import { useState } from 'preact/hooks';
import type { CodesState } from '../../src/actions/codes-mode';
import type { ConversionPreview } from '../../src/actions/conversion';
import { emptyKey, hashOf, type KeyFile } from '../../src/programme/codes-mode';
import { ask, closeWindow, ServerSilent } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { holdKey, knowRegister, randomName } from '../key/holder';
import { OpenKey } from '../key/open-key';
import { downloadKey } from '../key/save-key';
import { Busy, Button, Footer, Heading, Note } from '../parts/pieces';
import { counted, plural } from '../parts/words';
import { keyForConversion, sentKey } from './conversion-key';

const load = () => ask('conversionPreview');

const Preview = ({ preview }: { preview: ConversionPreview }) => (
  <>
    <p>В реестре {counted(preview.people, 'человек', 'человека', 'человек')}. Вот что уйдёт из таблицы в файл ключа:</p>
    <div class="scroll tall" tabIndex={0} role="region" aria-label="Что уйдёт из таблицы">
      <table>
        <thead><tr><th scope="col">Лист</th><th scope="col" class="number">Ячеек</th><th scope="col" class="number">Строк</th></tr></thead>
        <tbody>{preview.sheets.map(({ sheet, cells, rows }) => <tr key={sheet}><th scope="row">{sheet}</th><td class="number">{cells}</td><td class="number">{rows}</td></tr>)}</tbody>
      </table>
    </div>
    <ul>
      <li>Вместо даты рождения останется возраст («до 14», «14–17», «18 и старше») и месяц, когда он сменится.</li>
      {preview.journal > 0 && <li>Журнал: из {counted(preview.journal, 'записи', 'записей', 'записей')} уйдут имена. Что менялось, останется; вернуть прежние имена через «Отменить» будет нельзя.</li>}
      {preview.files > 0 && <li>Документы: {counted(preview.files, 'файл', 'файла', 'файлов')} в Google {plural(preview.files, 'будет удалён навсегда и составлен', 'будут удалены навсегда и составлены', 'будут удалены навсегда и составлены')} заново с кодами. С именами их печатает этот компьютер.</li>}
      {preview.forms > 0 && <li>Анкеты: {counted(preview.forms, 'форма', 'формы', 'форм')} с ответами {plural(preview.forms, 'будет удалена', 'будут удалены', 'будут удалены')} навсегда. Принятые ответы останутся в реестре без имён. Новые анкеты спросят код.</li>}
      {preview.letters > 0 && <li>{counted(preview.letters, 'письмо', 'письма', 'писем')} не {plural(preview.letters, 'будет отправлено', 'будут отправлены', 'будут отправлены')}.</li>}
      {preview.foreign.length > 0 && <li>Ваши листы дополнение не тронет: {preview.foreign.map((t) => `«${t}»`).join(', ')}. Если в них есть имена, удалите эти листы сами.</li>}
    </ul>
    {preview.typed > 0 && <Note kind="warn"><p>Строк без кода: {preview.typed}. Их имена в ключ не попадут. Сначала выполните любое действие в панели – строки получат коды.</p></Note>}
    <Note kind="warn"><p><strong>Google хранит прежние версии таблицы.</strong> После перехода: «Файл → Создать копию», дальше работайте в копии, а эту таблицу удалите и очистите корзину. Отправленные раньше письма удалите в почте.</p></Note>
  </>
);

type Stage = { is: 'preview' } | { is: 'prove'; key: KeyFile; name: string; wrong: string } | { is: 'going'; next: string; done: number; all: number } | { is: 'stopped'; key: KeyFile; at: number; message: string } | { is: 'done'; notes: string[] };

const ProveKey = ({ name, wrong, facts, onOpened }: { name: string; wrong: string; facts: CodesState['facts']; onOpened: (key: KeyFile) => void }) => (
  <>
    <p>Файл «{name}» скачан. Найдите его в папке загрузок, скопируйте на флешку и откройте здесь: так вы убедитесь, что он цел. Пока ключ не прочитан, из таблицы ничего не уйдёт.</p>
    <OpenKey facts={facts} title="Открыть скачанный ключ" onOpened={onOpened} />
    {wrong !== '' && <Note kind="bad"><p>{wrong}</p></Note>}
  </>
);

export const Convert = ({ state, onDone }: { state: CodesState; onDone: () => void }) => {
  const loaded = useLoad(load);
  const [before, setBefore] = useState<KeyFile | null>(null);
  const [stage, setStage] = useState<Stage>({ is: 'preview' });
  if (loaded.state.is !== 'there') return <LoadingScreen title="Перейти на коды" loaded={loaded} />;
  const preview = loaded.state.value;
  const begun = state.mode === 'переход' || state.facts.register !== '';

  const save = (): void => {
    const key = keyForConversion(preview, before, state.school, state.today);
    setStage({ is: 'prove', key, name: downloadKey(key), wrong: '' });
  };
  const go = async (key: KeyFile, from: number): Promise<void> => {
    const notes: string[] = [];
    const sent = sentKey(key);
    let [done, next, all] = [from, 'Тексты на листах', 7];
    try {
      while (next !== '') {
        setStage({ is: 'going', next, done, all });
        const answer = await ask('convertStep', done, sent);
        if (!answer.ok) return setStage({ is: 'stopped', key, at: done, message: answer.message });
        notes.push(...answer.value.notes);
        // A step that does not go on found something that the key does not hold.
        if (answer.value.next !== '' && answer.value.done === done) return setStage({ is: 'stopped', key, at: -1, message: answer.value.notes.join(' ') });
        ({ done, next, all } = answer.value);
      }
    } catch (error) {
      return setStage({ is: 'stopped', key, at: done, message: error instanceof ServerSilent ? error.message : 'Переход прервался. Данные целы, его можно продолжить.' });
    }
    holdKey(key, false);
    knowRegister(true, sent.facts, state.today);
    setStage({ is: 'done', notes });
  };
  const prove = (wanted: KeyFile) => (opened: KeyFile): void => {
    if (hashOf(opened) === hashOf(wanted) && opened.version === wanted.version) void go(opened, 0);
    else setStage({ is: 'prove', key: wanted, name: '', wrong: 'Это другой файл ключа. Откройте тот, что скачан только что.' });
  };

  return (
    <>
      <main>
        <Heading key={stage.is}>{stage.is === 'done' ? 'Реестр ведётся без имён' : stage.is === 'prove' ? 'Откройте скачанный ключ' : state.mode === 'переход' ? 'Переход на коды не закончен' : 'Перейти на коды'}</Heading>
        {stage.is === 'preview' && (
          <>
            <Preview preview={preview} />
            {begun && !before && <><Note kind="warn"><p>Переход уже начинали: часть имён есть только в скачанном тогда ключе. Откройте его, чтобы новый ключ был полным.</p></Note><OpenKey facts={{ ...state.facts, version: 0 }} onOpened={(key) => setBefore(key)} /><Button quiet onClick={() => setBefore(emptyKey(randomName(), randomName(), state.school))}>Того файла больше нет</Button></>}
            {before && <Note kind="good"><p>{before.version > 0 ? 'Прежний ключ прочитан. Скачайте новый, полный.' : 'В новый ключ войдёт то, что осталось в таблице.'}</p></Note>}
          </>
        )}
        {stage.is === 'prove' && <ProveKey name={stage.name} wrong={stage.wrong} facts={{ ...state.facts, version: 0 }} onOpened={prove(stage.key)} />}
        {stage.is === 'going' && <><Busy what={`${stage.next}: ${stage.done} из ${stage.all}`} /><progress value={stage.done} max={stage.all} aria-label="Сделано шагов" /><p class="gray">Не закрывайте окно. Если оно закроется, переход можно продолжить с того же ключа.</p></>}
        {stage.is === 'stopped' && <Note kind="bad"><p>{stage.message}</p></Note>}
        {stage.is === 'done' && (
          <>
            <Note kind="good"><p>В таблице остались коды. Имена – в файле ключа. Храните его на компьютере и на флешке, напечатайте список кодов.</p></Note>
            {stage.notes.length > 0 && <><h2>Это можете сделать только вы</h2><ul>{[...new Set(stage.notes)].map((note) => <li key={note}>{note}</li>)}</ul></>}
            <Note kind="warn"><p>Google хранит прежние версии этой таблицы – с именами. Сделайте «Файл → Создать копию», работайте в копии, а эту таблицу удалите и очистите корзину.</p></Note>
          </>
        )}
      </main>
      <Footer>
        {stage.is === 'preview' && <Button primary disabled={preview.typed > 0 || (begun && !before)} onClick={save}>Скачать ключ</Button>}
        {stage.is === 'prove' && <Button onClick={save}>Скачать ключ ещё раз</Button>}
        {stage.is === 'stopped' && (stage.at >= 0
          ? <Button primary onClick={() => { void go(stage.key, stage.at); }}>Продолжить</Button>
          : <Button primary onClick={() => { setBefore(stage.key); setStage({ is: 'preview' }); void loaded.again(); }}>Скачать ключ ещё раз</Button>)}
        {stage.is === 'done' ? <Button primary onClick={onDone}>К ключу и списку кодов</Button> : stage.is !== 'going' && <Button quiet onClick={closeWindow}>Закрыть</Button>}
      </Footer>
    </>
  );
};
