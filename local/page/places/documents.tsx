// The director's door: documents as documents, who may open them, the bin.

import { useEffect, useRef, useState } from 'preact/hooks';
import { post } from '../ui/api';
import { Busy, Empty, Failure, Page, useLoaded } from '../ui/page';
import { dateTime, size } from '../ui/words';
import { zone } from '../ui/workspace';

interface Row { id: string; name: string; kind: 'document' | 'folder' | 'other'; modifiedAt: number; createdAt: number; owner: string; people: { who: string; role: string }[]; trashed: boolean; size: number }

export function Documents() {
  const { value, error, again } = useLoaded<Row[]>('/api/documents', 'files');
  const [bin, setBin] = useState(false);
  const shown = value?.filter((file) => file.kind !== 'folder' && file.trashed === bin);
  return (
    <Page title="Документы" lead="Приказы, списки и отчёты, которые подготовила программа. Их можно прочитать, скачать и распечатать на подпись.">
      <div class="tools" role="group" aria-label="Что показать">
        <button type="button" aria-pressed={!bin} class={bin ? '' : 'primary'} onClick={() => setBin(false)}>Документы</button>
        <button type="button" aria-pressed={bin} class={bin ? 'primary' : ''} onClick={() => setBin(true)}>Корзина</button>
      </div>
      {error && <Failure text={error} again={again} />}
      {!value && !error && <Busy />}
      {shown?.length === 0 && (bin ? <Empty title="Корзина пуста"><p>Сюда попадают удалённые документы.</p></Empty> : <Empty title="Документов пока нет"><p>Куратор готовит их из таблицы, в меню «Дополнения».</p></Empty>)}
      {shown && shown.length > 0 && (
        <section class="card" aria-label={bin ? 'Корзина' : 'Список документов'}>
          <ul class="plain">
            {shown.map((file) => (
              <li class="line" key={file.id}>
                <div><a href={`/documents/${file.id}`}><strong>{file.name}</strong></a><span class="quiet">изменён {dateTime(file.modifiedAt, zone())}, {size(file.size)}</span></div>
                <a class="button" href={`/api/documents/${file.id}/content`} aria-label={`Скачать «${file.name}»`}>Скачать</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

export function DocumentPage({ id }: { id: string }) {
  const { value: file, error, again, set } = useLoaded<Row>(`/api/documents/${id}`, 'files');
  const [failed, setFailed] = useState('');
  const move = async (trashed: boolean) => {
    try {
      set(await post<Row>(`/api/documents/${id}`, { trashed }));
      setFailed('');
    } catch (problem) {
      setFailed(problem instanceof Error ? problem.message : String(problem));
    }
  };
  return (
    <Page title={file?.name ?? 'Документ'}>
      {error && <Failure text={error} again={again} />}
      {failed && <Failure text={failed} />}
      {!file && !error && <Busy />}
      {file && (
        <>
          {file.trashed && <div class="failure">Документ лежит в корзине.</div>}
          <div class="tools">
            <a class="button primary" href={`/api/documents/${id}/content`}>Скачать{file.kind === 'document' ? ' .docx' : ''}</a>
            {file.kind === 'document' && <button type="button" onClick={() => window.print()}>Распечатать</button>}
            <button type="button" onClick={() => void move(!file.trashed)}>{file.trashed ? 'Вернуть из корзины' : 'В корзину'}</button>
            <a class="button" href="/documents">Ко всем документам</a>
          </div>
          <dl class="facts">
            <dt>Изменён</dt><dd>{dateTime(file.modifiedAt, zone())}</dd>
            <dt>Доступ</dt><dd>{file.people.length === 0 ? `только ${file.owner}` : file.people.map((person) => `${person.who} (${person.role})`).join(', ')}</dd>
          </dl>
          {file.kind === 'document' ? <WordPages key={file.modifiedAt} id={id} name={file.name} /> : <Empty title="Этот файл показать нельзя"><p>Скачайте его и откройте в своей программе.</p></Empty>}
        </>
      )}
    </Page>
  );
}

function WordPages({ id, name }: { id: string; name: string }) {
  const holder = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'busy' | 'shown' | 'failed'>('busy');
  useEffect(() => {
    const draw = async () => {
      try {
        const [{ renderAsync }, response] = await Promise.all([import('docx-preview'), fetch(`/api/documents/${id}/content`)]);
        if (!response.ok || !holder.current) throw new Error('no document');
        await renderAsync(await response.blob(), holder.current, undefined, { inWrapper: true, breakPages: true, ignoreLastRenderedPageBreak: false, renderHeaders: true, renderFooters: true, experimental: true });
        setState('shown');
      } catch {
        setState('failed');
      }
    };
    void draw();
  }, [id]);
  return (
    <>
      {state === 'busy' && <Busy text="Раскладываем по страницам…" />}
      {state === 'failed' && <Failure text="Документ не удалось показать. Скачайте его и откройте в текстовом редакторе." />}
      <div class="sheets" ref={holder} role="region" aria-label={`Страницы документа «${name}»`} tabIndex={0} data-state={state} />
    </>
  );
}
