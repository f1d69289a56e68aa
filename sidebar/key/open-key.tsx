// «Откройте ключ»: a file chosen or dropped, read here, checked against what the workbook says of its key.

import { useRef, useState } from 'preact/hooks';
import { readKey, standingOf, standingWords, usable, type KeyFacts, type KeyFile, type KeyStanding } from '../../src/programme/codes-mode';
import { Button, Note } from '../parts/pieces';

interface Props {
  facts: KeyFacts;
  /** Takes a key that may be used; `standing` says how it stands to the workbook. */
  onOpened: (key: KeyFile, standing: KeyStanding) => void;
  title?: string;
  primary?: boolean;
}

const MOST_BYTES = 30 * 1024 * 1024;

export const OpenKey = ({ facts, onOpened, title = 'Открыть ключ', primary = true }: Props) => {
  const [wrong, setWrong] = useState('');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    setWrong('');
    if (file.size > MOST_BYTES) return setWrong('Файл слишком большой для ключа.');
    let text: string;
    try {
      text = await file.text();
    } catch {
      return setWrong('Браузер не смог открыть файл: возможно, он удалён, перенесён или занят другой программой.');
    }
    const reading = readKey(text);
    if (!reading.ok) return setWrong(reading.message);
    const standing = standingOf(reading.key, facts);
    if (!usable(standing)) return setWrong(standingWords(standing, reading.key, facts));
    onOpened(reading.key, standing);
  };
  return (
    <>
      <div class={over ? 'drop over' : 'drop'}
        onDragOver={(e) => { e.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
        onDrop={(e) => { e.preventDefault(); setOver(false); void take(e.dataTransfer?.files[0]); }}>
        <Button primary={primary} onClick={() => input.current?.click()}>{title}</Button>
        <input ref={input} class="visually-hidden" type="file" accept=".json" tabIndex={-1} aria-label="Файл ключа" onChange={(e) => { const self = e.target as HTMLInputElement; void take(self.files?.[0]); self.value = ''; }} />
        <p class="gray">или перетащите файл «ключ-реестра-….json» сюда. Он читается в этом окне и никуда не отправляется.</p>
      </div>
      {wrong !== '' && <Note kind="bad"><p>{wrong}</p></Note>}
    </>
  );
};
