// «Показать выбранного»: the card of the person or the pair whose row is selected in the sheet.

import { useState } from 'preact/hooks';
import type { Selected } from '../../src/actions/selected';
import { closeWindow } from '../client';
import { Button, Footer, Heading } from '../parts/pieces';
import { SelectedPair } from './selected-pair';
import { SelectedPerson } from './selected-person';
import type { Run } from './use-run';

interface Props {
  run: Run;
  selected: Selected;
  onMatching: () => void;
}

/** Steps into a pair and back to the person it was opened from. */
export const SelectedStep = ({ run, selected, onMatching }: Props) => {
  const [inside, setInside] = useState<{ mentor: string; mentee: string } | null>(null);
  const shown = inside ?? (selected.is === 'pair' ? selected : null);
  return (
    <>
      <main>
        <Heading key={shown ? 'pair' : 'person'}>{shown ? 'Пара' : selected.is === 'person' ? selected.name : 'Показать выбранного'}</Heading>
        {selected.is === 'nobody' && <p>{selected.text}</p>}
        {shown && <SelectedPair run={run} mentor={shown.mentor} mentee={shown.mentee} />}
        {!shown && selected.is === 'person' && <SelectedPerson run={run} code={selected.code} onShow={(mentor, mentee) => setInside({ mentor, mentee })} />}
      </main>
      <Footer>
        <Button primary onClick={onMatching}>К подбору</Button>
        {inside && <Button onClick={() => setInside(null)}>Назад к человеку</Button>}
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
