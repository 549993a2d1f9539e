import { css } from 'lit';

/** The command palette. */
export const paletteStyles = css`
  :host {
    position: absolute;
  }
  input[role='combobox'] {
    position: sticky;
    top: 0;
    width: 100%;
    min-height: 46px;
    padding: 8px 16px;
    border: 0;
    border-bottom: 1px solid var(--line);
    border-radius: 0;
    background: var(--raised);
    font-size: var(--text-reading);
  }
  input[role='combobox']:focus-visible {
    outline-offset: -2px;
  }
  [role='listbox'] {
    padding: 4px 6px;
  }
  .group {
    padding: 7px 10px 3px;
    color: var(--muted);
    font-size: var(--text-small);
    font-weight: 600;
  }
  [role='option'] {
    display: flex;
    gap: 10px;
    align-items: baseline;
    padding: 6px 10px;
    border-radius: 6px;
    cursor: pointer;
  }
  [role='option']:hover {
    background: var(--hover);
  }
  [aria-selected='true'],
  [aria-selected='true']:hover {
    background: var(--chosen);
  }
  .title {
    flex: none;
    max-width: 60%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .detail {
    flex: 1;
    overflow: hidden;
    color: var(--muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  kbd {
    margin-left: auto;
  }
  .state {
    min-height: 8px;
    padding: 0 16px 8px;
    color: var(--muted);
  }
  .state.error {
    color: var(--late);
  }
`;
