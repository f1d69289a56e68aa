// Step «Откуда взять»: a file chosen or dropped, or a sheet of the workbook.

import { useRef, useState } from 'preact/hooks';
import { ask, closeWindow, ServerSilent } from '../client';
import { Busy, Button, Footer, Heading, Note } from '../parts/pieces';

/** What was chosen: bytes of a file, or rows of a sheet of this workbook. */
export type Source = { kind: 'file'; name: string; bytes: Uint8Array } | { kind: 'sheet'; name: string; rows: string[][] };

interface Props {
  title: string;
  /** What kind of table is wanted, one or two sentences. */
  about: string;
  /** Extensions for the browser's own window, ".csv,.xlsx". */
  accept: string;
  /** The same in words, «.csv или .xlsx». */
  formats: string;
  /** Sheets of the workbook that are not the register's. */
  sheets: readonly string[];
  /** Takes what was chosen; answers with words when it cannot be used, or null. */
  onChosen: (source: Source) => string | null;
  /** Where the file is only one of several ways: back to the others. */
  onBack?: () => void;
}

const MOST_BYTES = 20 * 1024 * 1024;

/** Lets the browser draw before a computation begins. */
export const drawn = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve, 0); }); });

export const SourceStep = ({ title, about, accept, formats, sheets, onChosen, onBack }: Props) => {
  const [busy, setBusy] = useState('');
  const [wrong, setWrong] = useState<{ name: string; text: string } | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const take = async (name: string, get: () => Promise<Source | string>): Promise<void> => {
    setWrong(null);
    setBusy(`Читаю «${name}»`);
    await drawn();
    const source = await get();
    const text = typeof source === 'string' ? source : onChosen(source);
    setBusy('');
    if (text !== null) setWrong({ name, text });
  };

  const takeFile = (file: File | null | undefined): void => {
    if (!file || busy !== '') return;
    void take(file.name, async () => {
      if (file.size > MOST_BYTES) return 'Файл слишком большой: прочитать можно до 20 МБ.';
      try {
        return { kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      } catch {
        return 'Браузер не смог открыть файл: возможно, он удалён, перенесён или занят другой программой.';
      }
    });
  };

  const takeSheet = (name: string): void => {
    void take(name, async () => {
      try {
        const answer = await ask('rowsOfSheet', name);
        return answer.ok ? { kind: 'sheet', name, rows: answer.value } : 'Такого листа больше нет. Ничего не изменено.';
      } catch (error) {
        return error instanceof ServerSilent ? error.message : 'Лист прочитать не удалось.';
      }
    });
  };

  return (
    <>
      <main>
        <Heading>{title}</Heading>
        <p>{about}</p>
        <div
          class={over ? 'drop over' : 'drop'}
          onDragOver={(e) => { e.preventDefault(); setOver(true); }}
          onDragLeave={() => setOver(false)}
          onDrop={(e) => { e.preventDefault(); setOver(false); takeFile(e.dataTransfer?.files[0]); }}
        >
          <Button primary disabled={busy !== ''} onClick={() => input.current?.click()}>Выбрать файл</Button>
          <input ref={input} class="visually-hidden" type="file" accept={accept} tabIndex={-1} aria-label="Файл с таблицей" onChange={(e) => { const self = e.target as HTMLInputElement; takeFile(self.files?.[0]); self.value = ''; }} />
          <p class="gray">или перетащите его сюда. Подойдёт {formats}. Файл читается в этом окне и никуда не отправляется.</p>
        </div>
        {busy !== '' && <Busy what={busy} />}
        {wrong && <Note kind="bad"><p><strong>«{wrong.name}» не прочитан.</strong> {wrong.text}</p></Note>}
        <h2>Или взять лист этой таблицы</h2>
        {sheets.length === 0
          ? <p class="gray">Других листов здесь пока нет. Можно вставить таблицу на новый лист и открыть это окно снова.</p>
          : <ul class="picks">{sheets.map((name) => <li key={name}><Button disabled={busy !== ''} onClick={() => takeSheet(name)}>{name}</Button></li>)}</ul>}
      </main>
      <Footer>{onBack && <Button disabled={busy !== ''} onClick={onBack}>Назад</Button>}<Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
    </>
  );
};
