// A person as this window may show her: the name beside the code with an open key, the code alone without.

import { nameOf, useHeld } from './holder';

export const NamedCode = ({ code }: { code: string }) => {
  useHeld();
  return <span class="named">{nameOf(code)}</span>;
};
