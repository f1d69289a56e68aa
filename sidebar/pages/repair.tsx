// The panel opened for «Починить структуру».

import { render } from 'preact';
import { Repair } from '../home/repair';

const app = document.getElementById('app');
if (app) render(<Repair />, app);
