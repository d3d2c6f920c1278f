import type { Carrying, Form } from './form.ts';
import type { Node } from './outline.ts';

/** A formula that could not be read stays as it was written; a cell that is blank leaves nothing. */
export function keep(node: Node, column: string, form: Form, carried: Carrying): void {
  const cell = node.line.cell(column);
  if (cell) carried[column] = form.rename(cell.text);
}
