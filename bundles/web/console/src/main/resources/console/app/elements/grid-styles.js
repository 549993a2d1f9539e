import { css } from 'lit';

/** A grid: its head stays, its rows have all one height, its foot says how many. */
export const gridStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    min-height: 12rem;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
  }
  [role='grid'] {
    position: relative;
    overflow: auto;
    outline: none;
    overflow-anchor: none;
  }
  /* As wide as the columns need at least, so that head and rows have the same columns and the last can be reached. */
  .sheet {
    width: min-content;
    min-width: 100%;
  }
  .all {
    position: relative;
  }
  .rows {
    position: absolute;
    inset: 0 0 auto;
    will-change: transform;
  }
  [role='row'] {
    display: grid;
    grid-template-columns: var(--columns);
    column-gap: 14px;
    align-items: center;
    padding: 0 12px;
  }
  .rows [role='row'] {
    position: relative;
    height: var(--row-height);
    border-bottom: 1px solid var(--line);
    cursor: default;
    contain: strict;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 2;
    border-bottom: 1px solid var(--line);
    background: var(--sunken);
  }
  [role='columnheader'] {
    min-height: 32px;
    padding: 6px 0;
    color: var(--muted);
    font-size: var(--text-small);
    font-weight: 600;
  }
  [role='columnheader'] button {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-height: 24px;
    margin: -3px -5px;
    padding: 0 5px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    white-space: nowrap;
  }
  [aria-sort='ascending'] button,
  [aria-sort='descending'] button {
    color: var(--accent);
  }
  [role='gridcell'] {
    overflow: hidden;
    min-width: 0;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .end {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  .rows [role='row']:hover {
    background: var(--hover);
  }
  [aria-selected='true'],
  .rows [aria-selected='true']:hover {
    background: var(--chosen);
  }
  [role='grid']:focus-visible .active {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .box {
    display: grid;
    place-items: center;
    width: 16px;
    height: 16px;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: var(--surface);
    color: var(--on-accent);
    font-size: 11px;
    line-height: 1;
  }
  [aria-selected='true'] .box {
    border-color: var(--accent);
    background: var(--accent);
  }
  .head input {
    width: 16px;
    height: 16px;
    margin: 0;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-height: 30px;
    padding: 2px 12px;
    border-top: 1px solid var(--line);
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  tp-notice {
    grid-row: 1;
  }
`;
