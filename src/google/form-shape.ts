// The shape of a form as the add-on plans it and reads it back: plain data on this side of FormApp.

export interface ShapeScale {
  from: number;
  to: number;
  left: string;
  right: string;
}

export interface ShapeItem {
  key: string;
  type: 'section' | 'note' | 'line' | 'text' | 'one' | 'many' | 'scale' | 'grid' | 'date';
  title: string;
  help: string;
  required: boolean;
  /** Choices, or rows of a grid. */
  choices: string[];
  columns: string[];
  scale: ShapeScale | null;
  rule: 'код' | 'почта' | 'целое' | '';
  other: boolean;
}

export interface Shape {
  title: string;
  description: string;
  confirmation: string;
  items: ShapeItem[];
}

/** An item of a form that stands; its type is '' when the add-on makes no such items. */
export interface StandingItem extends Omit<ShapeItem, 'rule' | 'key' | 'type'> {
  id: string;
  type: ShapeItem['type'] | '';
}
