import { css } from 'lit';

/** What one and many have in common. */
export const overrideStyles = css`
  :host {
    display: block;
    padding: 14px 16px 24px;
  }
  h2 {
    font-size: var(--text-title);
    overflow-wrap: anywhere;
  }
  h3 {
    margin: 20px 0 8px;
    font-size: 0.9375rem;
  }
  .quiet {
    margin-top: 4px;
    color: var(--muted);
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 3px 12px;
    margin: 10px 0 14px;
  }
  dt {
    color: var(--muted);
  }
  dd {
    overflow-wrap: anywhere;
  }
  dd a {
    display: inline-block;
    min-height: 24px;
  }
  tp-form {
    margin-top: 14px;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 12px;
  }
  tp-form > * + *:not([slot]) {
    margin-top: 12px;
  }
  fieldset {
    margin: 12px 0 0;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  legend {
    padding: 0 4px;
    font-weight: 600;
  }
  .danger {
    border-color: var(--late);
    color: var(--late);
  }
`;
