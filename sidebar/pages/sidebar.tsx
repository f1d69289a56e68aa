// The panel: decides which screen the register's state calls for.

import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Home } from '../../src/actions/home';
import { ask } from '../client';
import { HomeScreen, type Place } from '../home/home';
import { Repair } from '../home/repair';
import { SetUp } from '../home/setup';
import { JournalScreen } from '../journal/journal';
import { knowMode } from '../key/holder';
import { KeyBar } from '../key/key-bar';
import { Busy, Button, Footer, Note } from '../parts/pieces';
import { PersonScreen } from '../person/person';

/** The register is not read more often than this because of a coming and going mouse, in milliseconds. */
const REST = 3000;

type State = { is: 'loading' } | { is: 'here'; home: Home } | { is: 'failed'; message: string };

const Panel = () => {
  const [state, setState] = useState<State>({ is: 'loading' });
  const [place, setPlace] = useState<Place>('home');
  const load = (): void => {
    ask('home').then((home) => {
      knowMode(home.mode !== 'имена');
      setState({ is: 'here', home });
    }).catch((error: Error) => setState({ is: 'failed', message: error.message }));
  };
  useEffect(() => {
    load();
    // A dialog may have changed the register: when the person comes back to the panel by mouse or by keyboard, it looks again.
    let looked = Date.now();
    const again = (): void => {
      if (Date.now() - looked < REST) return;
      looked = Date.now();
      load();
    };
    window.addEventListener('focus', again);
    document.documentElement.addEventListener('mouseenter', again);
    return () => {
      window.removeEventListener('focus', again);
      document.documentElement.removeEventListener('mouseenter', again);
    };
  }, []);
  const back = (): void => { setPlace('home'); load(); };

  if (state.is === 'loading') return <main><Busy what="Читаем реестр" /></main>;
  if (state.is === 'failed') return <><main><Note kind="bad"><p>{state.message}</p></Note></main><Footer><Button primary onClick={() => { setState({ is: 'loading' }); load(); }}>Повторить</Button></Footer></>;
  if (state.home.state === 'empty') return <SetUp today={state.home.today} onReady={load} />;
  if (state.home.state === 'broken') return <Repair onDone={load} />;
  if (place === 'person') return <PersonScreen onBack={back} />;
  if (place === 'journal') return <JournalScreen onBack={back} />;
  return <HomeScreen home={state.home} go={setPlace} refresh={load} top={state.home.mode === 'имена' ? null : <KeyBar onOpened={load} />} />;
};

const app = document.getElementById('app');
if (app) render(<Panel />, app);
