// Some of a few words, ticked.

interface Props {
  label: string;
  words: readonly { id: string; title: string }[];
  ticked: readonly string[];
  onTick: (ticked: string[]) => void;
}

export const Ticks = ({ label, words, ticked, onTick }: Props) => (
  <fieldset class="ticks">
    <legend>{label}</legend>
    <div class="ticks-box">
      {words.map(({ id, title }) => (
        <label class="inline" key={id}><input type="checkbox" checked={ticked.includes(id)} onChange={() => onTick(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id])} />{title}</label>
      ))}
    </div>
  </fieldset>
);
