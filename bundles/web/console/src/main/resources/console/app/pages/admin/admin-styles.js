import { css } from 'lit';

/** A list with what is chosen of it beside it; one below the other where there is no room. */
export const adminStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    padding: 18px 24px 16px;
  }
  .head input[type='search'] {
    width: min(22rem, 100%);
  }
  .head label {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .split {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(19rem, 27rem);
    gap: 16px;
    min-height: 0;
  }
  .side {
    overflow: auto;
    min-height: 0;
  }
  .side h2 {
    margin-bottom: 12px;
    font-size: 1rem;
  }
  .side h3 {
    margin: 16px 0 6px;
    font-size: var(--text-normal);
    font-weight: 650;
  }
  tp-form > * + * {
    margin-top: 12px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
    gap: 12px;
  }
  .note {
    padding: 8px 11px;
    border-radius: var(--radius);
    background: var(--note-back);
    color: var(--note);
  }
  .note a {
    color: inherit;
  }
  .bad {
    color: var(--late);
    font-weight: 600;
  }
  .good {
    color: var(--good);
  }
  .muted {
    color: var(--muted);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 12px 0;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(5.5rem, auto) minmax(0, 1fr);
    gap: 5px 12px;
  }
  dt {
    color: var(--muted);
  }
  dd {
    overflow-wrap: anywhere;
  }
  ul {
    margin: 0;
    padding-left: 18px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 5px 8px 5px 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    color: var(--muted);
    font-weight: 600;
  }
  @media (max-width: 62rem) {
    :host {
      display: block;
      overflow: auto;
      padding: 14px 14px 56px;
    }
    .split {
      display: block;
    }
    .split > tp-grid {
      height: 46vh;
      margin-bottom: 14px;
    }
    .side {
      overflow: visible;
    }
  }
`;
