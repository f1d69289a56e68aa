// Who is named in the roadmap of a register without names: each is replaced by a post or a code in all rows at once.

import { useState } from 'preact/hooks';
import { surelyPersonal } from '../../src/programme/codes-mode';
import { Button, Note } from '../parts/pieces';
import { counted } from '../parts/words';
import type { NamedText } from './named';

/** More than this are shown when the first ones are replaced. */
const MOST_SHOWN = 6;
const LONGEST_SHOWN = 90;

const rowsSaid = (lines: readonly number[]): string => `${lines.length === 1 ? 'строка' : 'строки'} ${lines.join(', ')}`;

const Replace = ({ named, onReplace }: { named: NamedText; onReplace: (instead: string) => void }) => {
  const [instead, setInstead] = useState(named.offers[0] ?? '');
  const shown = named.text.length > LONGEST_SHOWN ? `${named.text.slice(0, LONGEST_SHOWN)}…` : named.text;
  const still = surelyPersonal(instead) !== null;
  return (
    <li class="card">
      <p><b>{shown}</b> <span class="gray">– «{named.column}», {rowsSaid(named.lines)}</span></p>
      <div class="row-of-buttons">
        <input type="text" style={{ flex: '1 1 240px', width: 'auto' }} aria-label={`Написать вместо: ${shown}`} placeholder="должность или код" value={instead} onInput={(e) => setInstead((e.target as HTMLInputElement).value)} />
        <Button disabled={instead.trim() === '' || still} onClick={() => onReplace(instead.trim())}>Заменить<span class="visually-hidden">: {shown}</span></Button>
        {named.offers.filter((offer) => offer !== instead).map((offer) => <button type="button" class="link" key={offer} onClick={() => setInstead(offer)}>{offer}</button>)}
        {still && <span class="warn-text">Здесь всё ещё имя или контакт.</span>}
      </div>
    </li>
  );
};

interface Props {
  named: readonly NamedText[];
  /** The key is open, so that a name may become its code. */
  withKey: boolean;
  onReplace: (named: NamedText, instead: string) => void;
}

export const NamesToReplace = ({ named, withKey, onReplace }: Props) => (named.length === 0 ? null : (
  <section aria-label="Имена в документе">
    <Note kind="warn"><p>Реестр ведётся без имён, а в документе названы люди: {counted(named.length, 'место', 'места', 'мест')}. Замените имя должностью или кодом – здесь или прямо в строке.{withKey ? '' : ' Откройте ключ, и дополнение предложит коды.'}</p></Note>
    <ul class="plain">{named.slice(0, MOST_SHOWN).map((one) => <Replace key={`${one.cell}|${one.text}`} named={one} onReplace={(instead) => onReplace(one, instead)} />)}</ul>
    {named.length > MOST_SHOWN && <p>и ещё {named.length - MOST_SHOWN}</p>}
  </section>
));
