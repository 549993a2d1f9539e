import { css } from 'lit';

/** The console as a whole: the header above, the page in all the rest. */
export const appStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    height: 100%;
  }
  .whole,
  tp-notice {
    display: grid;
    grid-row: 1 / -1;
  }
  dialog {
    width: min(25rem, calc(100vw - 2rem));
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--raised);
    color: var(--text);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(10 15 25 / 0.45);
  }
  .skip {
    position: fixed;
    top: 6px;
    left: 6px;
    z-index: 30;
    transform: translateY(-60px);
  }
  .skip:focus {
    transform: none;
  }
`;
