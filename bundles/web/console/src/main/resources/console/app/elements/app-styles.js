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
