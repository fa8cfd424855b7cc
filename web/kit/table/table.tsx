import type { ComponentChildren, Key } from 'preact';
import './table.css';

export interface Column<T> {
  title: string;
  cell: (row: T) => ComponentChildren;
  number?: boolean;
  /** The cell that names the row. */
  head?: boolean;
}

interface Props<T> {
  caption: string;
  captionShown?: boolean;
  columns: Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => Key;
  /** On a phone each row becomes a small list, unless the table is narrow enough. */
  folds?: boolean;
  dense?: boolean;
  foot?: ComponentChildren;
}

/** A real table; it scrolls by itself where it is wider than the page, and the keyboard can scroll it. */
export function Table<T>({ caption, captionShown = false, columns, rows, keyOf, folds = true, dense = false, foot }: Props<T>) {
  return (
    <div class="table-box" tabIndex={folds ? undefined : 0} role={folds ? undefined : 'region'} aria-label={folds ? undefined : caption}>
      <table class={`table${folds ? ' folds' : ''}${dense ? ' dense' : ''}`}>
        <caption class={captionShown ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead><tr>{columns.map(column => <th key={column.title} scope="col" class={column.number ? 'number' : undefined}>{column.title}</th>)}</tr></thead>
        <tbody>
          {rows.map(row => (
            <tr key={keyOf(row)}>
              {columns.map(column => column.head
                ? <th key={column.title} scope="row">{column.cell(row)}</th>
                : <td key={column.title} class={column.number ? 'number' : undefined} data-label={column.title}><span>{column.cell(row)}</span></td>)}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}
