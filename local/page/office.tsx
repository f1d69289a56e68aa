// Every page but the workbook: which one is shown is told by the address.

import { render } from 'preact';
import { DocumentPage, Documents } from './places/documents';
import { FormPage } from './places/form';
import { Forms } from './places/forms';
import { Files } from './places/files';
import { Executions } from './places/executions';
import { Mail, MailPage } from './places/mail';
import { Start } from './places/start';
import { Time } from './places/time';
import { DemonstrationBar } from './ui/demonstration';
import './ui/base.css';
import './ui/office.css';

function Place() {
  const { pathname } = location;
  const [, first = '', second = ''] = pathname.split('/');
  const form = /^\/forms\/d\/(?:e\/)?([\w-]+)\/viewform$/.exec(pathname)?.[1];
  if (form) return <FormPage id={form} />;
  if (first === 'forms') return <Forms />;
  if (first === 'documents') return second ? <DocumentPage id={second} /> : <Documents />;
  if (first === 'mail') return second ? <MailPage id={second} /> : <Mail />;
  if (first === 'time') return <Time />;
  if (first === 'executions') return <Executions />;
  if (first === 'files') return <Files />;
  return <Start />;
}

render(<><DemonstrationBar bare={location.pathname.startsWith('/forms/d/')} /><Place /></>, document.getElementById('app') ?? document.body);
