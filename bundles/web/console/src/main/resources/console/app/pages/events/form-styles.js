import { css } from 'lit';

/** The sections of an event's form. */
export const formStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  section {
    margin-bottom: 14px;
    padding: 14px 16px 16px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
  }
  h2 {
    margin-bottom: 12px;
    font-size: 0.9375rem;
    font-weight: 650;
  }
  h3 {
    margin-bottom: 4px;
    font-size: var(--text-normal);
    font-weight: 600;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
    gap: 0 14px;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: 14px 18px;
    align-items: start;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .script {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
    gap: 18px;
    align-items: start;
  }
  .muted {
    color: var(--muted);
  }
`;
