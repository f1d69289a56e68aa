// «Похоже на имена»: cells that seem to name somebody, each a line that opens its row.

import { ask } from '../client';
import { LongList } from '../intake/long-list';
import { useLoad } from '../intake/use-load';
import { Busy, Button, DetailLine, Note, RefusalNote } from '../parts/pieces';
import { counted } from '../parts/words';

const load = () => ask('suspectCells');

const MOST_PLAIN = 60;

export const SuspectsTab = () => {
  const loaded = useLoad(load);
  if (loaded.state.is === 'busy') return <Busy what="Просматриваю листы" />;
  if (loaded.state.is === 'refused') return <RefusalNote refusal={loaded.state.refusal} />;
  if (loaded.state.is === 'silent') return <Note kind="bad"><p>{loaded.state.message}</p></Note>;
  const found = loaded.state.value;
  return (
    <>
      {found.length === 0
        ? <Note kind="good"><p>На листах реестра не нашлось ничего похожего на имена, почту, телефоны или СНИЛС. Программа узнаёт не всё: чего она не видит, решаете вы.</p></Note>
        : <p>{counted(found.length, 'ячейка похожа', 'ячейки похожи', 'ячеек похожи')} на имена или контакты. Откройте строку и замените имя кодом или словом. Если это не имя, оставьте как есть.</p>}
      {found.length > 0 && (found.length <= MOST_PLAIN
        ? <ul>{found.map((detail) => <DetailLine key={detail.text} detail={detail} />)}</ul>
        : <LongList label="Похоже на имена" items={found} rowHeight={32} head={['Где и что']} template="minmax(0, 1fr)" idOf={(detail) => detail.text} cells={(detail) => [<button type="button" class="link" onClick={() => { void ask('goTo', detail.sheet ?? '', detail.row ?? 0); }}>{detail.text}</button>]} />)}
      <Button onClick={() => { void loaded.again(); }}>Просмотреть ещё раз</Button>
    </>
  );
};
